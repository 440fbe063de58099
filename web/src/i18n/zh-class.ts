/** Texts of the page of a class, in Chinese. */
export const zhClass = {
  'class.title': '课堂',
  'class.lead':
    '对着大屏幕提问，把一个世界的席位分给几个人，或者各自练习。下表跟踪所有有人就座的世界；启用密钥的服务器还会显示归谁所有。',
  'class.scenario': '情景',
  'class.open': '打开一个共用的世界',
  'class.open.text': '设申报人、审单、查验、处置四个席位',
  'class.opened': '世界已打开，请分发各席位的链接。',
  'class.results': '各人进度',
  'class.none': '还没有人就座。请选择情景并打开一个共用的世界，或让学员在情景页选择“练习”。',
  'class.met': '达到情景要求',
  'class.count': '{of} 项中 {n} 项',
  'class.missed': '要求：{value}；结果：{left}',
  'class.seats': '席位',
} as const;
