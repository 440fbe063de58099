import { writeGenerated } from '../library/write-generated.ts';
import { serverLimits, type ServerLimit } from './limit-list.ts';

/*
 * Writes docs/limits.md from the list of limits. `node server/document-limits.ts --check` exits 1 instead of writing when
 * the file is out of date.
 */
const head = `# Limits of the server

<!-- Generated from \`server/limit-list.ts\` by \`npm run generate\`; do not edit. -->

What bounds a request or a world, what is answered beyond it, and how to raise it. A request that hits a limit is told which.

| bounds | value | beyond it | to raise it |
| --- | --- | --- | --- |
`;

const row = ({ bounds, value, code, otherwise = '–', raise }: ServerLimit): string =>
  `| ${bounds} | ${value} | ${code ? `\`${code}\`` : otherwise} | ${raise} |\n`;

const tail = `
How large a world may grow is a matter of patience: it is loaded by replay of its inputs, see "Replay without checkpoints" in
[decisions.md](decisions.md).
`;

writeGenerated('docs/limits.md', `${head}${serverLimits.map(row).join('')}${tail}`);
