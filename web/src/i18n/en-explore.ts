/** Texts of the pages of the API, in English. */
export const enExplore = {
  'nav.api': 'API',
  'explore.lead':
    'Every operation of this server with what it takes and answers; each can be tried here, and is shown as a command for a shell.',
  'explore.search': 'Search operations',
  'explore.loading': 'Reading the API document …',
  'explore.try': 'Try it',
  'explore.body': 'Body',
  'explore.answers': 'Answers',
  'explore.name': 'Name',
  'explore.kind': 'Kind',
  'explore.meaning': 'Meaning',
  'explore.required': '(required)',
  'explore.list-of': 'a list, each with',
  'explore.send': 'Send',
  'explore.stream': 'An event stream has no end; read it in a shell.',
  'explore.key':
    'This page asks as whoever is signed in. Where the server asks for keys, a shell must add',
  'explore.answered': 'Answer {value}',
} as const;
