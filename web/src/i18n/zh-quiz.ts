/** Texts of the questions about a scenario, in Chinese. */
export const zhQuiz = {
  'quiz.title': '下一步是什么？',
  'quiz.number': '第 {n} 题，共 {of} 题',
  'quiz.show': '显示答案',
  'quiz.right': '答对了。',
  'quiz.wrong': '不对。',
  'quiz.answer': '答案：{value}。',
  'quiz.next': '继续',
  'quiz.result': '答对 {n} 题，共 {of} 题',
  'quiz.question': '题目',
  'quiz.given': '所选',
  'quiz.right-one': '正确答案',
  'quiz.again': '重新开始',
  'start.quiz.text': '每个关口出一道题，可全班作答，也可自测',
  'ask.who': '{what}处于“{state}”：现在该由谁办理？',
  'ask.next': '{what}处于“{state}”：接下来会发生什么？',
  'ask.receipt': '收到代码为 {state} 的{what}，它的意思是什么？',
} as const;
