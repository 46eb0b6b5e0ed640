/** The part of sax that our tests use to read XML. */
declare module 'sax' {
  interface Parser {
    onopentag(node: { name: string; attributes: Record<string, string> }): void;
    onclosetag(name: string): void;
    ontext(text: string): void;
    onerror(error: Error): void;
    write(text: string): Parser;
    close(): void;
  }
  const sax: { parser(isStrict: true): Parser };
  export default sax;
}
