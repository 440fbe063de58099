import { _, type CodeKeywordDefinition, type KeywordCxt } from 'ajv';
import { useFunc } from 'ajv/dist/compile/util.js';
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import limitLength from 'ajv/dist/vocabularies/validation/limitLength.js';

/*
 * JSON Schema counts the characters of a string, JavaScript its UTF-16 units, of which a character has one or two. Ajv counts
 * every string; here one is counted only where its units leave open whether it fits. Each answer is the same.
 */

/** The keywords `maxLength` and `minLength`, as Ajv has them but for when they count. */
export const stringLength: CodeKeywordDefinition = {
  ...limitLength.default,
  code(context: KeywordCxt): void {
    const { keyword, data, schemaCode: limit, gen } = context;
    const characters = _`${useFunc(gen, ucs2length.default)}(${data})`;
    context.fail$data(
      keyword === 'maxLength'
        ? _`${data}.length > ${limit} && ${characters} > ${limit}`
        : _`${data}.length < 2 * ${limit} && ${characters} < ${limit}`,
    );
  },
};
