/** Texts of the live log, in Chinese. */
export const zhLog = {
  'log.title': '实时日志',
  'log.lead':
    '本服务器最近各世界里发生的事，最新的在前。筛选条件记在地址里；点击时间可到达那一刻。',
  'log.world.lead': '{value}：这个世界里发生的事，最新的在前，自动续读。',
  'log.loading': '正在读取日志…',
  'log.search': '搜索文字、编号、数据',
  'log.kind': '类别',
  'log.entity': '业务单元',
  'log.level': '人或系统',
  'log.count': '{of} 个事件中的 {n} 个',
  'log.data': '数据',
  'log.more': '再显示一些，还有 {n} 个',
  'level.people': '人和企业',
  'level.system': '系统自动',
  'kind.message': '报文',
  'kind.decision': '决定',
  'kind.transition': '状态变化',
  'kind.timer': '定时',
  'kind.resource': '岗位',
  'kind.note': '记录',
} as const;
