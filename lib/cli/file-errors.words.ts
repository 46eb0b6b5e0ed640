import type { Sentences } from '../text/sentences';

/** Why a file or folder that was named could not be read or written, by Node's code, and what helps. */
export const FILE_ERROR_WORDS = {
  read: {
    ENOENT: { ko: '그런 파일이 없어요.', en: 'There is no such file.' },
    ENOTDIR: {
      ko: '그런 파일이 없어요. 경로의 일부가 폴더가 아니라 파일이에요.',
      en: 'There is no such file: a part of this path is a file itself.',
    },
    EISDIR: {
      ko: '폴더예요. 그 안의 파일을 적어 주세요.',
      en: 'This is a folder. Name a file in it.',
    },
  },
  write: {
    ENOENT: {
      ko: '그런 폴더가 없어요. 먼저 만들거나 다른 곳을 적어 주세요.',
      en: 'There is no such folder. Make it first, or name another place.',
    },
    ENOTDIR: {
      ko: '폴더가 있어야 할 곳에 파일이 있어요.',
      en: 'A file stands where a folder is needed.',
    },
    EISDIR: { ko: '폴더예요. 파일을 적어 주세요.', en: 'This is a folder. Name a file.' },
    EEXIST: {
      ko: '이미 있는 파일이에요. 다른 이름을 적거나 그 파일을 옮겨 주세요.',
      en: 'It already exists. Name another file, or move that one away.',
    },
  },
  either: {
    EACCES: {
      ko: '접근할 권한이 없어요. 소유자와 권한을 확인해 주세요.',
      en: 'Access is denied. Check whose it is and what its mode allows.',
    },
    EPERM: {
      ko: '접근할 권한이 없어요. 소유자와 권한을 확인해 주세요.',
      en: 'Access is denied. Check whose it is and what its mode allows.',
    },
    EROFS: { ko: '읽기 전용 디스크예요.', en: 'The disk is read-only.' },
    ENOSPC: { ko: '디스크가 가득 찼어요.', en: 'The disk is full.' },
    EDQUOT: { ko: '디스크 할당량을 다 썼어요.', en: 'Your disk quota is used up.' },
    ENAMETOOLONG: { ko: '이름이 너무 길어요.', en: 'The name is too long.' },
    ELOOP: { ko: '심볼릭 링크가 서로를 가리켜요.', en: 'Its symbolic links form a loop.' },
    EMFILE: {
      ko: '열린 파일이 너무 많아요. 파일 수를 줄여 다시 시도해 주세요.',
      en: 'Too many files are open. Try again with fewer.',
    },
    EIO: { ko: '디스크에 오류가 있어요.', en: 'The disk failed.' },
  },
  /** of a code that has no sentence of its own */
  notRead: { ko: '읽지 못했어요({code}).', en: 'It could not be read ({code}).' },
  notWritten: { ko: '쓰지 못했어요({code}).', en: 'It could not be written ({code}).' },
  noFolder: {
    ko: '{folder}에 폴더를 만들 수 없어요. 다른 곳을 적어 주세요.',
    en: 'No folder can be made at {folder}. Name another place.',
  },
  address: {
    ko: '주소는 읽지 않아요. 페이지를 저장하고 그 파일을 적어 주세요.',
    en: 'Addresses are not read. Save the page and name its file.',
  },
  noName: {
    ko: '파일 이름이 비어 있어요. 파일 이름을 적거나, 넘겨받은 내용을 읽으려면 -를 적어 주세요.',
    en: 'The name of the file is empty. Name a file, or - for what is piped in.',
  },
} satisfies Sentences;
