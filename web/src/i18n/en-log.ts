/** Texts of the live log, in English. */
export const enLog = {
  'log.title': 'Live log',
  'log.lead':
    'What happens in the latest worlds of this server, the newest first. Filters stand in the address; a time leads to that moment of its world.',
  'log.world.lead':
    '{value}: what happens in this world, the newest first; the log goes on by itself.',
  'log.loading': 'Reading the log …',
  'log.search': 'Search words, identifiers, data',
  'log.kind': 'Kind',
  'log.entity': 'Entity',
  'log.level': 'People or system',
  'log.count': '{n} of {of} events',
  'log.data': 'data',
  'log.more': 'Show more, {n} are left',
  'level.people': 'people and parties',
  'level.system': 'the system by itself',
  'kind.message': 'message',
  'kind.decision': 'decision',
  'kind.transition': 'step',
  'kind.timer': 'timer',
  'kind.resource': 'desk',
  'kind.note': 'note',
} as const;
