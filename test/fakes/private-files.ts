import { vi } from 'vitest';

/** The extension's own files, as `navigator.storage.getDirectory` gives them; written when closed. */
export function fakePrivateFiles(seed: Record<string, string> = {}) {
  const files = new Map(Object.entries(seed));
  const state = { isUsable: true };
  const folder = {
    async getFileHandle(name: string, { create = false } = {}) {
      if (!files.has(name) && !create) throw new DOMException('No such file', 'NotFoundError');
      return {
        getFile: async () => ({ text: async () => files.get(name) ?? '' }),
        async createWritable() {
          let text = '';
          return {
            write: async (more: string) => {
              text += more;
            },
            close: async () => void files.set(name, text),
          };
        },
      };
    },
  };
  const getDirectory = async () => {
    if (!state.isUsable) throw new DOMException('Not here', 'SecurityError');
    return folder;
  };
  vi.stubGlobal('navigator', { storage: { getDirectory } });
  return { files, state };
}
