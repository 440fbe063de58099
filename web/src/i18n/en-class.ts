/** Texts of the page of a class, in English. */
export const enClass = {
  'class.title': 'Class',
  'class.lead':
    'Ask questions before one screen, share a world between several desks, or let everybody practise alone. The table follows all worlds in which somebody sits; on a server with keys it names whose they are.',
  'class.scenario': 'Scenario',
  'class.open': 'Open a world to share',
  'class.open.text': 'with seats for declarant, review, inspection and disposal',
  'class.opened': 'The world is open. Hand out the links of its seats.',
  'class.results': 'How far everybody has come',
  'class.none':
    'Nobody sits in a world yet. Choose a scenario and open a world to share, or let everybody choose Practise on its page.',
  'class.met': 'As the scenario asks',
  'class.count': '{n} of {of}',
  'class.missed': 'asked: {value}; came: {left}',
  'class.seats': 'Seats',
} as const;
