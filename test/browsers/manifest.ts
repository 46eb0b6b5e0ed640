import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The few manifest members that driving an extension needs. */
export interface BuiltManifest {
  name: string;
  background?: { service_worker?: string; scripts?: string[] };
  action?: { default_popup?: string };
}

/**
 * Reads the manifest of an unpacked build.
 *
 * @throws when the folder holds no build
 */
export function readManifest(extensionDir: string): BuiltManifest {
  const path = join(extensionDir, 'manifest.json');
  if (!existsSync(path)) throw new Error(`There is no ${path}: build the extension first`);
  return JSON.parse(readFileSync(path, 'utf8')) as BuiltManifest; // our own build wrote it
}
