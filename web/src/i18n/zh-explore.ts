/** Texts of the pages of the API, in Chinese. */
export const zhExplore = {
  'nav.api': '接口',
  'explore.lead':
    '本服务器的全部接口操作：参数、请求体与应答；可在此直接试用，并给出等价的命令行。参数与应答的说明为英文。',
  'explore.search': '搜索操作',
  'explore.loading': '正在读取接口文档……',
  'explore.try': '试一试',
  'explore.body': '请求体',
  'explore.answers': '应答',
  'explore.name': '名称',
  'explore.kind': '类型',
  'explore.meaning': '含义',
  'explore.required': '（必填）',
  'explore.list-of': '列表，每项含',
  'explore.send': '发送',
  'explore.stream': '事件流没有结尾，请在命令行中读取。',
  'explore.key': '本页以当前登录者的身份发送。服务器要求密钥时，命令行须加上',
  'explore.answered': '应答 {value}',
} as const;
