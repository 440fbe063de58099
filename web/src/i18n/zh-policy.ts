/** Texts of the page of policy, in Chinese. */
export const zhPolicy = {
  'policy.title': '政策沿革',
  'policy.lead':
    '各项改革何时在一个口岸开始，两个日期之间有什么不同，每个数都注明来源。时间轴上的数字是当日开始的改革数，点击即看当日的变化。',
  'policy.from': '从',
  'policy.to': '到',
  'policy.loading': '正在读取政策…',
  'policy.difference': '{n} 项改革开始，{of} 个参数改变',
  'policy.parameter': '参数',
  'policy.basis': '起始日期与依据',
  'policy.all': '{value} 有效的全部 {n} 个参数',
} as const;
