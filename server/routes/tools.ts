import { formatOf, formats } from '../../formats/registry.ts';
import { openZip } from '../../formats/zip.ts';
import { parseInstant } from '../../rules/days.ts';
import { roles } from '../../workflows/roles.ts';
import { convertMessage } from '../convert.ts';
import { examine } from '../examine.ts';
import { HttpProblem } from '../http-problem.ts';
import { junitReport } from '../junit.ts';
import { bodyLimits } from '../limits.ts';
import { meaningsOf } from '../meanings.ts';
import { rehearse } from '../rehearse.ts';
import { json, text, type Reply } from '../reply.ts';
import { textBody } from '../request-body.ts';
import {
  choiceQuery,
  known,
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
      {
        name: 'name',
        description: 'Name of the file, for a JUnit report.',
        schema: { type: 'string', minLength: 1, maxLength: 200 },
      },
    ],
    body: 'message',
    answers: {
      200: {
        description:
          'What was found; a message with errors is a result like any other. With Accept: application/xml a JUnit report.',
        schema: { $ref: 'answers.json#/$defs/validationReport' },
      },
    },
    handle: validate,
  },
  {
    id: 'unpack',
    method: 'post',
    path: '/unpack',
    summary: 'Opens the ZIP archive in which a client sends one XML file.',
    query: [],
    body: 'message',
    answers: {
      200: {
        description: 'The file inside, and what else there was.',
        schema: { $ref: 'answers.json#/$defs/unpacked' },
      },
    },
    handle: unpack,
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
  {
    id: 'rehearse',
    method: 'post',
    path: '/rehearse',
    summary:
      'Sends a message to a throw-away world and tells what would come of it; keeps nothing.',
    query: [
      from,
      {
        name: 'by',
        description: 'Who sends it; who usually does unless given.',
        schema: { type: 'string', enum: roles },
      },
      {
        name: 'port',
        description: 'Id of the port; that of the customs office in the message unless given.',
        schema: { type: 'string', minLength: 1, maxLength: 64 },
      },
      {
        name: 'at',
        description: 'Virtual time at which it is sent; now unless given.',
        schema: { type: 'string', format: 'date-time' },
      },
    ],
    body: 'message',
    answers: {
      200: {
        description: 'Everything that was sent back, the states reached, and what is waited for.',
        schema: { $ref: 'answers.json#/$defs/rehearsal' },
      },
    },
    handle: rehearsal,
  },
];

function unpack(_context: Context, { body }: Call): Reply {
  const opened = openZip(body, bodyLimits.maxBytes);
  if ('problem' in opened) throw new HttpProblem('body-malformed', { problems: [opened.problem] });
  const { file: name, bytes, problems } = opened;
  return json({ name, text: textBody(bytes), problems });
}

function convert(_context: Context, call: Call): Reply {
  const to = requiredChoice(call, 'to', formatIds);
  const format = choiceQuery(call, 'format', formatIds);
  const converted = convertMessage(call.body, { to, ...(format && { format }) });
  if ('problems' in converted) {
    throw new HttpProblem('message-not-convertible', { problems: converted.problems });
  }
  return text(formatOf(to).media, converted.text);
}

function validate({ clock }: Context, call: Call): Reply {
  const format = choiceQuery(call, 'format', formatIds);
  const at = textQuery(call, 'at');
  const options = { now: clock.now(), ...(format && { format }), ...(at && { at }) };
  const found = examine(call.body, options);
  if (!call.prefers('application/xml')) {
    return json({ ...found, meanings: meaningsOf(found.message) });
  }
  const report = junitReport(textQuery(call, 'name') ?? 'message', found.problems);
  return text('application/xml', report);
}

function rehearsal({ library, clock }: Context, call: Call): Reply {
  const by = choiceQuery(call, 'by', roles);
  const format = choiceQuery(call, 'format', formatIds);
  const port = textQuery(call, 'port');
  const at = textQuery(call, 'at');
  if (port !== undefined) known(library.ports.get(port), 'unknown-port', port);
  return json(
    rehearse({
      library,
      text: textBody(call.body),
      at: at === undefined ? clock.now() : parseInstant(at),
      ...(by && { by }),
      ...(format && { format }),
      ...(port !== undefined && { port }),
    }),
  );
}
