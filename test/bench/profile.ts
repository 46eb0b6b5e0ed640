/** V8's CPU profile, as far as it is read here. */
export interface RunProfile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  samples?: number[];
  /** microseconds before each sample */
  timeDeltas?: number[];
}

/** V8's sampled heap, as far as it is read here. */
export interface HeapProfile {
  head: HeapNode;
}

interface HeapNode {
  callFrame: { url: string };
  selfSize: number;
  children: HeapNode[];
}

/** Milliseconds in which a script of this origin was on the stack. */
export function runTimeOf(
  { nodes, samples = [], timeDeltas = [] }: RunProfile,
  root: string,
): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const mark = (id: number) => {
    ours.add(id);
    for (const child of byId.get(id)?.children ?? []) mark(child);
  };
  for (const { id, callFrame } of nodes) if (callFrame.url.startsWith(root)) mark(id);
  return (
    samples.reduce((sum, id, at) => (ours.has(id) ? sum + (timeDeltas[at] ?? 0) : sum), 0) / 1000
  );
}

/** Bytes that are alive and were allocated while a script of this origin was on the stack. */
export function heapOf({ head }: HeapProfile, root: string): number {
  const sum = (node: HeapNode, isWithin: boolean): number => {
    const isOurs = isWithin || node.callFrame.url.startsWith(root);
    const own = isOurs ? node.selfSize : 0;
    return node.children.reduce((total, child) => total + sum(child, isOurs), own);
  };
  return sum(head, false);
}
