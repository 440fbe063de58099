/** What the XML parser says, and what that is in Chinese; `$1` is the name it quotes. */
const EXPLANATIONS: readonly (readonly [RegExp, string])[] = [
  [/^unclosed tag: (.+)$/, '元素“$1”没有结束标签'],
  [/^unexpected close tag/, '出现多余的结束标签'],
  [/^unmatched closing tag: (.+)$/, '结束标签“$1”没有对应的开始标签'],
  [/^undefined entity/, '使用了未定义的实体'],
  [/^malformed character entity/, '字符引用的写法不正确'],
  [/^disallowed character/, '出现了不允许的字符'],
  [/^document must contain a root element/, '缺少根元素'],
  [/^documents may contain only one root/, '只能有一个根元素'],
  [/^text data outside of root node/, '根元素之外出现文本'],
  [/^unbound namespace prefix: "?([^".]+)"?/, '命名空间前缀“$1”未声明'],
  [/^duplicate attribute: (.+)$/, '属性“$1”重复'],
  [/^unexpected end|^unterminated|^unclosed/, '文件不完整'],
];

/** The parser's message without its position, and the same in Chinese as far as it is known. */
export function explain(message: string): { detail: string; detailZh: string } {
  const detail = message
    .replace(/^(?:undefined:)?\d+:\d+: /, '')
    .replace(/\.$/, '')
    .slice(0, 150);
  for (const [pattern, zh] of EXPLANATIONS) {
    const match = pattern.exec(detail);
    if (match !== null) return { detail, detailZh: zh.replace('$1', match[1] ?? '') };
  }
  return { detail, detailZh: detail };
}
