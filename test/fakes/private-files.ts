import { vi } from 'vitest';

/**
 * The extension's own files, as `navigator.storage.getDirectory` gives them; written when closed. Those
 * in a folder have its name before theirs: `weeks/2024.json`.
 */
export function fakePrivateFiles(seed: Record<string, string> = {}) {
  const files = new Map(Object.entries(seed));
  const state = { isUsable: true };
  const folder = (path: string) => ({
    async getDirectoryHandle(name: string, { create = false } = {}) {
      const isThere = [...files.keys()].some((file) => file.startsWith(`${path}${name}/`));
      if (!isThere && !create) throw new DOMException('No such folder', 'NotFoundError');
      return folder(`${path}${name}/`);
    },
    async getFileHandle(name: string, { create = false } = {}) {
      const file = path + name;
      if (!files.has(file) && !create) throw new DOMException('No such file', 'NotFoundError');
      return {
        getFile: async () => ({ text: async () => files.get(file) ?? '' }),
        async createWritable() {
          let text = '';
          return {
            write: async (more: string) => {
              text += more;
            },
            close: async () => void files.set(file, text),
          };
        },
      };
    },
    async *keys() {
      for (const file of [...files.keys()]) {
        const rest = file.slice(path.length);
        if (file.startsWith(path) && !rest.includes('/')) yield rest;
      }
    },
    async removeEntry(name: string) {
      if (!files.delete(path + name)) throw new DOMException('No such file', 'NotFoundError');
    },
  });
  const getDirectory = async () => {
    if (!state.isUsable) throw new DOMException('Not here', 'SecurityError');
    return folder('');
  };
  vi.stubGlobal('navigator', { storage: { getDirectory } });
  return { files, state };
}
