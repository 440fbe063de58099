import { formats } from '../formats/registry.ts';
import { checkScenario } from '../library/check-scenario.ts';
import type { Library } from '../library/library.ts';
import type { Problem, WorldFile } from '../schemas/types.ts';
import { connectorsOf } from './agencies/connector.ts';
import type { AgencyInput, Input } from '../world/input.ts';
import { LiveWorld } from '../world/live.ts';
import { HttpProblem } from './http-problem.ts';
import { traceDigest } from './trace-digest.ts';

/** A world as one file: what it was opened with, what reached it since, and the digest of what came of it. */
export function worldFile({ spec, inputs, trace }: LiveWorld): object {
  const { scenario, files, runtime, drivers = {}, agencies } = spec;
  const opened = { scenario, files, runtime, drivers, ...(agencies && { agencies }) };
  return { format: 'tongguan-world', version: 1, ...opened, inputs, digest: traceDigest(trace) };
}

/**
 * The world of a file, by replay. Throws an {@link HttpProblem} where the file names what is not there, an input
 * is refused, or the trace is another than the one the file was made of.
 */
export function worldOfFile(file: WorldFile, library: Library): LiveWorld {
  const { scenario, files, runtime, drivers, digest } = file;
  const problems = checkScenario({ scenario, files }, library);
  if (problems.length > 0) throw new HttpProblem('body-invalid', { problems });
  const agencies = file.agencies && connectorsOf(file.agencies);
  const opened = { scenario, files, runtime, drivers, ...(agencies && { agencies }) };
  const live = new LiveWorld({ ...opened, library });
  for (const [index, input] of file.inputs.entries()) {
    const outcome = live.apply(known(input, index));
    if (outcome.refused) throw new HttpProblem('input-refused', { problems: at(index, outcome) });
  }
  const found = traceDigest(live.trace);
  if (found !== digest)
    throw new HttpProblem('world-file-differs', { got: found, expected: digest });
  return live;
}

/** An input whose format, where it names one, exists; its schema has checked the rest. */
function known(input: WorldFile['inputs'][number], index: number): Input {
  if (input.kind === 'receipt') {
    const { entity: _about, note = '', ...receipt } = input.receipt;
    return { ...input, receipt: { ...receipt, note } };
  }
  // An answer is held to the contract of its question where it is taken.
  if (input.kind === 'agency') return input as AgencyInput & { at: number };
  if (input.kind !== 'message') return input;
  const { format: name, ...message } = input;
  if (name === undefined) return message;
  const format = formats.find(({ id }) => id === name)?.id;
  if (format) return { ...message, format };
  throw new HttpProblem('body-invalid', { got: `/inputs/${index}/format: ${name}` });
}

function at(index: number, { problems }: { readonly problems: readonly Problem[] }): Problem[] {
  return problems.map((problem) => ({ ...problem, path: `/inputs/${index}${problem.path}` }));
}
