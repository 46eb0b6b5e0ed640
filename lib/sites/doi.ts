import { parseDoi } from '../paper/doi';
import { barePath, type Identity, type Site } from './site';

export const doi: Site = {
  name: 'doi',
  hosts: ['doi.org', 'www.doi.org', 'dx.doi.org'],
  identify(url): Identity | null {
    const paper = parseDoi(barePath(url));
    return paper && { kind: 'paper', paper, version: null, form: 'other' };
  },
};
