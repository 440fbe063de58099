/** What the parameters of operations mean, in Chinese, by what the API document says of them in English. */
export const zhParameters: Readonly<Record<string, string>> = {
  'Calendar day.': '日期。',
  'Calendar month; without it, that of the virtual now.': '月份；不填则为虚拟时钟所在月份。',
  'Clock by whose mean ports are ranked; overall without it.':
    '按其平均值给口岸排名的时间指标；不填则为整体通关时间。',
  'Entity, flow:identifier.': '业务单元，流程:标识。',
  'Event after which to look.': '在哪个事件之后查看。',
  'First event.': '第一个事件。',
  'Id of a port.': '口岸标识。',
  'Id of the port; that of the customs office in the message unless given.':
    '口岸标识；不填则为报文中关区所在口岸。',
  'Ids of reforms also in force.': '另外视为有效的改革措施的标识。',
  'Ids of reforms left out.': '不计入的改革措施的标识。',
  'Instant as of which the rules are applied; now unless given.':
    '按哪一时刻的规则校验；不填则为现在。',
  'Latest event that the client knows.': '客户端已知的最后一个事件。',
  'Makes a repeated request harmless: the same key with the same request gets the same answer for a day.':
    '使重复请求无害：一天之内，同一个键配同样的请求得到同样的应答。',
  'Most cases to list.': '最多列出的案件数。',
  'Most entries to list.': '最多列出的条数。',
  'Most events.': '最多返回的事件数。',
  'Most worlds to list.': '最多列出的世界数。',
  'Name of the file, for a JUnit report.': '文件名，用于 JUnit 报告。',
  'Virtual time at which it is sent; now unless given.': '发送的虚拟时间；不填则为现在。',
  'Who sends it.': '由谁发送。',
  'Who sends it; who usually does unless given.': '由谁发送；不填则为通常的发送人。',
  'Wire format to write.': '要写成的报文格式。',
  'Wire format, where it is not to be detected.': '报文格式；不填则自动识别。',
};
