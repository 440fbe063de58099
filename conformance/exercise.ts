import { decode } from '../formats/registry.ts';
import type { Library } from '../library/library.ts';
import type { GoodsDeclaration } from '../schemas/types.ts';
import { validate } from '../schemas/validate.ts';
import type { Course } from './course.ts';

/** The declaration that a client is asked to make on a course, its duty not secured beforehand. Throws where the library lacks it. */
export function declarationOf(library: Library, { scenario, file }: Course): GoodsDeclaration {
  const text = library.scenarios.get(scenario)?.files[file];
  if (text === undefined) throw new Error(`Scenario "${scenario}" has no file "${file}".`);
  const read = validate('goods-declaration', decode(text).messages[0]);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return { ...read.value, guarantee: false };
}

/** The declaration as it is to be sent again: its contract has another number, which nothing in the world looks at. */
export function amended(declaration: GoodsDeclaration, round: number): GoodsDeclaration {
  return { ...declaration, contractNo: `AMENDED-${round}` };
}
