import { formatOf, formats } from '../../formats/registry.ts';
import { convertMessage } from '../convert.ts';
import { examine } from '../examine.ts';
import { HttpProblem } from '../http-problem.ts';
import { json, text, type Reply } from '../reply.ts';
import {
  choiceQuery,
  requiredChoice,
  textQuery,
  type Call,
  type Context,
  type QueryParameter,
  type Route,
} from '../route.ts';

const formatIds = formats.map(({ id }) => id);

const from: QueryParameter = {
  name: 'format',
  description: 'Wire format, where it is not to be detected.',
  schema: { type: 'string', enum: formatIds },
};

/** Tools that need no world: validation and conversion of messages. */
export const toolRoutes: readonly Route[] = [
  {
    id: 'validate',
    method: 'post',
    path: '/validate',
    summary:
      'Checks a message: format, structure, codes and rules as of now; every problem located.',
    query: [
      from,
      {
        name: 'at',
        description: 'Instant as of which the rules are applied; now unless given.',
        schema: { type: 'string', format: 'date-time' },
      },
    ],
    body: 'message',
    answers: {
      200: {
        description: 'What was found; a message with errors is a result like any other.',
        schema: { $ref: 'answers.json#/$defs/validationReport' },
      },
    },
    handle: ({ clock }, call) => {
      const format = choiceQuery(call, 'format', formatIds);
      const at = textQuery(call, 'at');
      return json(
        examine(call.body, { now: clock.now(), ...(format && { format }), ...(at && { at }) }),
      );
    },
  },
  {
    id: 'convert',
    method: 'post',
    path: '/convert',
    summary: 'Writes a message in another wire format.',
    query: [
      from,
      {
        name: 'to',
        description: 'Wire format to write.',
        required: true,
        schema: { type: 'string', enum: formatIds },
      },
    ],
    body: 'message',
    answers: { 200: { description: 'The message in the format asked for.', media: 'text/plain' } },
    handle: convert,
  },
];

function convert(_context: Context, call: Call): Reply {
  const to = requiredChoice(call, 'to', formatIds);
  const format = choiceQuery(call, 'format', formatIds);
  const converted = convertMessage(call.body, { to, ...(format && { format }) });
  if ('problems' in converted) {
    throw new HttpProblem('message-not-convertible', { problems: converted.problems });
  }
  return text(formatOf(to).media, converted.text);
}
