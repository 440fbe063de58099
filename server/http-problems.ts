import type { Text } from '../schemas/types.ts';

/** What can go wrong with a request as a whole. */
export interface HttpProblemKind {
  readonly status: number;
  readonly title: Text;
}

/** Every code of an HTTP problem document. Codes are stable; texts may be improved. */
export const httpProblems = {
  'not-found': { status: 404, title: { zh: '没有该地址', en: 'There is nothing at this address' } },
  'address-malformed': {
    status: 400,
    title: { zh: '地址编码有误', en: 'The address is not well encoded' },
  },
  'unknown-scenario': { status: 404, title: { zh: '没有该情景', en: 'There is no such scenario' } },
  'unknown-world': { status: 404, title: { zh: '没有该世界', en: 'There is no such world' } },
  'unknown-flow': { status: 404, title: { zh: '没有该流程', en: 'There is no such flow' } },
  'unknown-rule': { status: 404, title: { zh: '没有该规则', en: 'There is no such rule' } },
  'unknown-reform': { status: 404, title: { zh: '没有该改革措施', en: 'There is no such reform' } },
  'unknown-codes': { status: 404, title: { zh: '没有该代码表', en: 'There is no such code list' } },
  'unknown-sample': { status: 404, title: { zh: '没有该示例', en: 'There is no such sample' } },
  'unknown-port': { status: 404, title: { zh: '没有该口岸', en: 'There is no such port' } },
  'unknown-schema': { status: 404, title: { zh: '没有该模式', en: 'There is no such schema' } },
  'unknown-selection': {
    status: 404,
    title: { zh: '没有该布控策略', en: 'There is no such selection policy' },
  },
  'unknown-entity': { status: 404, title: { zh: '没有该实体', en: 'There is no such entity' } },
  'unknown-seq': {
    status: 404,
    title: { zh: '轨迹中没有该序号', en: 'The trace has no event or message of this number' },
  },
  'method-not-allowed': {
    status: 405,
    title: { zh: '该地址不支持此方法', en: 'This address does not take this method' },
  },
  'query-invalid': { status: 400, title: { zh: '查询参数有误', en: 'The query is wrong' } },
  'body-malformed': {
    status: 400,
    title: { zh: '请求正文无法读取', en: 'The body cannot be read' },
  },
  'body-invalid': {
    status: 422,
    title: { zh: '请求正文不符合要求', en: 'The body does not fit its schema' },
  },
  'body-too-large': { status: 413, title: { zh: '请求正文过大', en: 'The body is too large' } },
  'headers-too-large': {
    status: 431,
    title: { zh: '请求头过大', en: 'The headers are too large' },
  },
  'request-too-slow': {
    status: 408,
    title: { zh: '请求未在时限内送达', en: 'The request did not arrive in time' },
  },
  'request-malformed': {
    status: 400,
    title: { zh: '不是有效的 HTTP 请求', en: 'This is no HTTP request' },
  },
  'role-without-power': {
    status: 403,
    title: { zh: '该角色无权如此', en: 'This is outside the power of the role' },
  },
  'desk-without-power': {
    status: 403,
    title: { zh: '该岗位无权如此', en: 'This is outside the power of the desk' },
  },
  'unknown-desk': { status: 404, title: { zh: '没有该岗位', en: 'There is no such desk' } },
  'not-possible-now': { status: 409, title: { zh: '当前无法进行', en: 'Not possible now' } },
  'input-refused': { status: 422, title: { zh: '输入被拒绝', en: 'The input was refused' } },
  'time-in-the-past': {
    status: 422,
    title: { zh: '时间不能倒退', en: 'Time cannot run backwards' },
  },
  'time-too-far': {
    status: 422,
    title: { zh: '时间超出范围', en: 'Time cannot be advanced so far' },
  },
  'nothing-to-undo': {
    status: 409,
    title: { zh: '没有可撤销的操作', en: 'There is nothing to undo' },
  },
  'message-not-convertible': {
    status: 422,
    title: { zh: '报文无法转换', en: 'The message cannot be converted' },
  },
  'rehearsal-unplaced': {
    status: 422,
    title: {
      zh: '无法确定该报文的发送方或口岸，请修正报文或指定口岸',
      en: 'Sender or port of the message cannot be told; mend it or name a port',
    },
  },
  'key-invalid': {
    status: 400,
    title: { zh: '幂等键无效', en: 'The idempotency key is not valid' },
  },
  'key-reused': {
    status: 409,
    title: {
      zh: '该幂等键已用于另一请求',
      en: 'This idempotency key was used for another request',
    },
  },
  'access-key-missing': {
    status: 401,
    title: {
      zh: '请出示访问密钥（Authorization: Bearer tg_…）或登录',
      en: 'Show an access key (Authorization: Bearer tg_...) or open a session',
    },
  },
  'access-key-unknown': {
    status: 401,
    title: {
      zh: '访问密钥或会话无效，可能已撤销、轮换或过期',
      en: 'This access key or session does not hold; it may be revoked, rotated or over',
    },
  },
  'scope-missing': {
    status: 403,
    title: {
      zh: '该密钥没有此权限，请管理员另发密钥',
      en: 'The key does not have this scope; an administrator can make one that has',
    },
  },
  'rate-exceeded': {
    status: 429,
    title: {
      zh: '请求过于频繁，超过密钥的速率；管理员可另发速率更高的密钥',
      en: 'More requests than the rate of the key; an administrator can make one with a higher rate',
    },
  },
  'worlds-exceeded': {
    status: 403,
    title: {
      zh: '世界数量已达密钥上限，请删除一些，或由管理员另发上限更高的密钥',
      en: 'As many worlds as the key may have; remove some, or let an administrator make a key for more',
    },
  },
  'unknown-key': { status: 404, title: { zh: '没有该密钥', en: 'There is no such key' } },
  'unknown-channel': {
    status: 404,
    title: { zh: '没有该投递通道', en: 'There is no such channel' },
  },
  'channel-without-target': {
    status: 422,
    title: {
      zh: '推送通道需要地址，拉取通道不能有地址',
      en: 'A push channel needs an address, and a pull channel takes none',
    },
  },
  'poll-failed': {
    status: 503,
    title: { zh: '投递实验：本次轮询失败', en: 'Delivery laboratory: this poll fails' },
  },
  'world-file-differs': {
    status: 422,
    title: {
      zh: '该世界文件在本版本下得不到原来的轨迹',
      en: 'Replayed by this release, the world of this file has another trace',
    },
  },
  'foreign-host': {
    status: 421,
    title: {
      zh: '本服务只在本机使用，不接受该主机名',
      en: 'This server serves its own machine only and is not known by this host name',
    },
  },
  'cross-site': {
    status: 403,
    title: { zh: '不接受其他网站发起的修改', en: 'Changes from other web sites are refused' },
  },
  'led-elsewhere': {
    status: 503,
    title: {
      zh: '主持该世界的另一台服务器无法到达，请以同一幂等键稍后重试；管理员可用 --advertise 设定各服务器互相访问的地址',
      en: 'The server that leads this world cannot be reached; try again with the same idempotency key. An administrator can say by --advertise where servers reach each other',
    },
  },
  'leader-lost': {
    status: 502,
    title: {
      zh: '主持该世界的服务器未答复，请求可能已执行；请先查看该世界，下次请带幂等键',
      en: 'The server that leads this world has not answered, and may have done what was asked; look at the world first, and send an idempotency key next time',
    },
  },
  'store-unavailable': {
    status: 503,
    title: {
      zh: '数据无法保存或读取，未作任何更改，请稍后重试',
      en: 'The database cannot be used; try again with the same idempotency key',
    },
  },
  'pages-missing': {
    status: 404,
    title: { zh: '页面尚未构建', en: 'The pages have not been built' },
  },
  internal: { status: 500, title: { zh: '服务器内部错误', en: 'The server failed' } },
} as const satisfies Readonly<Record<string, HttpProblemKind>>;

/** Code of an HTTP problem document. */
export type HttpProblemCode = keyof typeof httpProblems;
