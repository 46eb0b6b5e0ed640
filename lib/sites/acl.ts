import { type Identity, pathSegments, type Site } from './site';

/** `2024.acl-long.1` since 2020, `P19-1423` before. */
const ACL_ID = /^(?:\d{4}\.[a-z0-9]+-[a-z0-9]+\.\d{1,4}|[A-Z]\d{2}-\d{4,5})$/;

export const acl: Site = {
  name: 'acl',
  hosts: ['aclanthology.org', 'www.aclanthology.org'],
  identify(url): Identity | null {
    const [file = '', ...more] = pathSegments(url) ?? [];
    const id = file.replace(/\.pdf$/, '');
    if (more.length > 0 || !ACL_ID.test(id)) return null;
    const form = id === file ? 'abs' : 'pdf';
    return { kind: 'paper', paper: { scheme: 'acl', id }, version: null, form };
  },
};
