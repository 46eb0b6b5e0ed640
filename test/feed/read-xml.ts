import sax from 'sax';

/** An element with its text and its child elements. */
export interface Xml {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Xml[];
}

/** Reads XML strictly. @throws {Error} if it is not well-formed */
export function readXml(text: string): Xml {
  const top: Xml = { name: '', attributes: {}, text: '', children: [] };
  const open = [top];
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => {
    const element: Xml = { name, attributes, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => void open.pop();
  parser.ontext = (piece) => {
    const element = open.at(-1);
    if (element) element.text += piece;
  };
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(text).close();
  const [root, ...others] = top.children;
  if (!root || others.length > 0) throw new Error('not one element');
  return root;
}

/** An element's children with a given name. */
export function childrenOf({ children }: Xml, name: string): Xml[] {
  return children.filter((child) => child.name === name);
}
