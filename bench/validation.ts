import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { checkMessage } from '../rules/check.ts';
import { parseInstant } from '../rules/days.ts';
import { schemas, sharedSchemas } from '../schemas/schemas.ts';
import { standardCodes } from '../schemas/standard-codes.ts';
import type { GoodsDeclaration } from '../schemas/types.ts';
import { validate } from '../schemas/validate.ts';
import { median } from './median.ts';
import { processorTime } from './processor-time.ts';

const mostLines = 50; // the most that a declaration may have
const passes = 2000; // declarations in one measurement
const rounds = 7;
const annotations = ['zh', 'codes', 'unit', 'source'];

/** What `bench validation` measured. */
export interface ValidationResult {
  readonly lines: number;
  /** Declarations a second: the compiled Ajv function alone. */
  readonly ajv: number;
  /** Declarations a second: structure as the project checks it, hostile names included. */
  readonly structure: number;
  /** Declarations a second: structure, codes and all rules. */
  readonly everything: number;
  /** Median of the paired ratios, everything over Ajv alone. */
  readonly ratio: number;
}

/** A correct declaration of that many lines, each of its own quantity and total. */
export function declarationOf(lines: number): GoodsDeclaration {
  const file = join(
    import.meta.dirname,
    '../packs/goods-declaration/samples/valid/coal-import.json',
  );
  const base = JSON.parse(readFileSync(file, 'utf8')) as GoodsDeclaration;
  const [first] = base.goods;
  const goods = Array.from({ length: lines }, (_, index) => {
    const quantity = index + 1;
    const price = first.price ?? 0;
    return {
      ...first,
      line: index + 1,
      quantity,
      firstQuantity: quantity * 1000,
      total: quantity * price,
    };
  });
  const weight = goods.reduce((sum, { firstQuantity }) => sum + firstQuantity, 0);
  const long = { ...base, goods, grossWeight: weight, netWeight: weight };
  // Read again, as a message is that has come in.
  return JSON.parse(JSON.stringify(long)) as GoodsDeclaration;
}

/** The schema of goods declarations compiled by Ajv, without anything around it. */
function bareAjv(): (value: unknown) => boolean {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
  addFormats.default(ajv, ['date', 'date-time']);
  ajv.addVocabulary(annotations);
  for (const schema of sharedSchemas) ajv.addSchema(schema);
  const check = ajv.compile(schemas['goods-declaration']);
  return (value) => check(value);
}

function rate(check: () => boolean): number {
  const spent = processorTime(() => {
    for (let pass = 0; pass < passes; pass += 1) {
      if (!check()) throw new Error('The declaration of the benchmark is not correct.');
    }
  });
  return (passes / spent) * 1000;
}

/** Declarations of 50 lines a second of processor time through structure, codes and rules, against the bare compiled Ajv function. */
export function validationBench(): ValidationResult {
  const message = declarationOf(mostLines);
  const context = { codes: standardCodes, at: parseInstant('2026-11-04T12:00:00+08:00') };
  const bare = bareAjv();
  const isWellFormed = () => 'value' in validate('goods-declaration', message);
  const isCorrect = () => isWellFormed() && checkMessage(message, context).length === 0;
  const pairs = Array.from({ length: rounds }, () => {
    const ajv = rate(() => bare(message));
    const everything = rate(isCorrect);
    return { ajv, structure: rate(isWellFormed), everything, ratio: everything / ajv };
  });
  return {
    lines: mostLines,
    ajv: median(pairs.map(({ ajv }) => ajv)),
    structure: median(pairs.map(({ structure }) => structure)),
    everything: median(pairs.map(({ everything }) => everything)),
    ratio: median(pairs.map(({ ratio }) => ratio)),
  };
}
