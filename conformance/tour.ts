/** A transition of a graph: its name, and the node to which it leads. */
export interface Edge {
  readonly name: string;
  readonly to: number;
}

/** A directed graph; a node without edges is an end. */
export interface Graph<E extends Edge> {
  readonly start: number;
  readonly edgesFrom: (node: number) => readonly E[];
}

/**
 * Paths from the start of a graph to its ends that pass every wanted transition that can be reached: a greedy transition
 * tour. Each path goes to the nearest transition that none has passed yet, again and again, and then the shortest way to
 * an end. The same graph gives the same paths.
 */
export function tour<E extends Edge>(graph: Graph<E>, wanted: ReadonlySet<string>): E[][] {
  const open = new Set(wanted);
  const paths: E[][] = [];
  for (;;) {
    const path: E[] = [];
    for (;;) {
      const node = path.at(-1)?.to ?? graph.start;
      const way = nearest(graph, node, ({ name }) => open.has(name));
      if (!way) break;
      path.push(...way);
      for (const { name } of way) open.delete(name);
    }
    if (path.length === 0) return paths;
    const ends = ({ to }: E): boolean => graph.edgesFrom(to).length === 0;
    const last = path.at(-1)?.to ?? graph.start;
    const rest = graph.edgesFrom(last).length === 0 ? [] : nearest(graph, last, ends);
    paths.push([...path, ...(rest ?? [])]);
  }
}

/** The shortest way from a node whose last edge is a wanted one, found breadth first. */
function nearest<E extends Edge>(
  graph: Graph<E>,
  from: number,
  isWanted: (edge: E) => boolean,
): E[] | undefined {
  const ways = new Map<number, readonly E[]>([[from, []]]);
  // A map gives what is added while it is walked, in the order of adding: a queue.
  for (const [node, way] of ways) {
    for (const edge of graph.edgesFrom(node)) {
      if (isWanted(edge)) return [...way, edge];
      if (!ways.has(edge.to)) ways.set(edge.to, [...way, edge]);
    }
  }
  return undefined;
}
