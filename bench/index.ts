import { coalBench } from './coal.ts';
import { decMessageBench } from './dec-message.ts';
import { kernelBench } from './kernel.ts';
import { stepsBench } from './steps.ts';
import { streamBench } from './stream.ts';
import { validationBench } from './validation.ts';

/** All benchmarks by name; each measures itself against its peer in the same run and returns its figures. */
export const benches = {
  steps: stepsBench,
  coal: coalBench,
  kernel: kernelBench,
  validation: validationBench,
  'dec-message': decMessageBench,
  stream: streamBench,
} as const;
