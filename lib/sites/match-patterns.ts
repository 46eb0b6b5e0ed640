/** Makes match patterns: each of the paths on each of the hosts, encrypted or not. */
export function onHosts(hosts: readonly string[], paths: readonly string[]): string[] {
  return paths.flatMap((path) => hosts.map((host) => `*://${host}/${path}`));
}
