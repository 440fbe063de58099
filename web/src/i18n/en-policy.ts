/** Texts of the page of policy, in English. */
export const enPolicy = {
  'policy.title': 'Policy over time',
  'policy.lead':
    'When each reform began at a port, and what two days differ in: every number with its source. A mark of the timeline counts the reforms of a day; press it to see what that day changed.',
  'policy.from': 'From',
  'policy.to': 'To',
  'policy.loading': 'Reading the policy …',
  'policy.difference': 'Reforms that begin: {n}. Parameters that change: {of}.',
  'policy.parameter': 'Parameter',
  'policy.basis': 'Since, basis',
  'policy.all': 'All {n} parameters in force on {value}',
} as const;
