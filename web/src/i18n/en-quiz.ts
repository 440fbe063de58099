/** Texts of the questions about a scenario, in English. */
export const enQuiz = {
  'quiz.title': 'What comes next?',
  'quiz.number': 'Question {n} of {of}',
  'quiz.show': 'Show the answer',
  'quiz.right': 'Right.',
  'quiz.wrong': 'Not so.',
  'quiz.answer': 'Answer: {value}.',
  'quiz.next': 'Go on',
  'quiz.result': '{n} of {of} right',
  'quiz.question': 'Question',
  'quiz.given': 'Chosen',
  'quiz.right-one': 'Right answer',
  'quiz.again': 'Begin again',
  'start.quiz.text': 'a question at every turn, for the class or alone',
  'ask.who': '{what} – {state}: who must act now?',
  'ask.next': '{what} – {state}: what happens next?',
  'ask.receipt': 'A {what} with code {state} arrives. What does it say?',
} as const;
