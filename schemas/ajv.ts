import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { memberOf } from './pointer.ts';
import { stringLength } from './string-length.ts';

/** Keywords that only tell people something: Chinese name, code list, unit, source. */
const annotations = ['zh', 'codes', 'unit', 'source'];
/** Ajv also takes a blank for the "T" and a bare hour for the zone, which RFC 3339 does not. */
const strictDateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Ajv as the project uses it: all errors at once, its formats, its own keywords. Schemas are compiled when they are
 * first asked for. That they are schemas is known from a test, not asked at every start; and the code made from them is not
 * tidied first, which takes longer than it saves.
 */
export function createAjv(files: readonly object[], options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    meta: false,
    validateSchema: false,
    code: { optimize: false },
    ...options,
  });
  for (const keyword of ['maxLength', 'minLength']) ajv.removeKeyword(keyword);
  ajv.addKeyword(stringLength);
  addFormats.default(ajv, ['date', 'date-time']);
  const dateTime = fullFormats['date-time'];
  ajv.addFormat('date-time', (text) => strictDateTime.test(text) && isDateTime(dateTime, text));
  ajv.addVocabulary(annotations);
  for (const file of files) ajv.addSchema(file);
  return ajv;
}

function isDateTime(format: unknown, text: string): boolean {
  const check = memberOf(format, 'validate');
  return typeof check === 'function' && check(text) === true;
}
