/**
 * Scope labels and category names in Chinese, by rule. The facts have Chinese words only for the labels around
 * the scopes, none for the scopes; these are plausible, word by word.
 */
const VERBS: Readonly<Record<string, string>> = {
  retrieve: '检索',
  create: '创建',
  update: '更新',
  delete: '删除',
  export: '导出',
  download: '下载',
  upload: '上传',
  search: '搜索',
  replay: '重新运行',
  replace: '替换',
  reverse: '撤销',
  complete: '完成',
};

const NOUNS: Readonly<Record<string, string>> = {
  account: '账户',
  action: '操作',
  actions: '操作列表',
  ad: '广告',
  advertiser: '广告主',
  api: 'API',
  asset: '素材',
  block: '拦截',
  brand: '品牌',
  bulk: '批量',
  campaign: '活动',
  catalog: '目录',
  click: '点击',
  client: '客户',
  code: '代码',
  company: '公司',
  compliance: '合规',
  contact: '联系人',
  content: '内容',
  contract: '合同',
  conversion: '转化',
  deal: '优惠',
  details: '详情',
  document: '文件',
  entity: '实体',
  error: '错误',
  exception: '例外',
  export: '导出',
  fields: '字段',
  file: '文件',
  ftp: 'FTP',
  group: '组',
  home: '主页',
  id: 'ID',
  identity: '身份',
  iframe: '内嵌框架',
  information: '信息',
  inquiry: '查询',
  invoice: '发票',
  item: '条目',
  job: '任务',
  legal: '法律',
  link: '链接',
  list: '清单',
  logo: '徽标',
  management: '管理',
  marketplace: '市场',
  media: '媒体',
  metadata: '元数据',
  note: '备注',
  number: '号码',
  partner: '合作伙伴',
  payout: '付款',
  phone: '电话',
  product: '产品',
  program: '计划',
  promo: '优惠',
  promotion: '促销',
  property: '资产',
  redirect: '重定向',
  report: '报告',
  request: '请求',
  required: '必填',
  response: '响应',
  routing: '路由',
  rule: '规则',
  sample: '样本',
  schedule: '计划表',
  session: '会话',
  settings: '设置',
  store: '商店',
  submission: '提交',
  task: '待办',
  tax: '税务',
  tracking: '跟踪',
  unsubscribed: '已退订',
  update: '变更',
  user: '用户',
  value: '值',
  verification: '验证',
  withdrawal: '提现',
};

const singular = (word: string) => word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');

function noun(word: string, last: boolean): string {
  const known = NOUNS[word];
  if (known !== undefined) return known;
  if (/^\d+$/.test(word)) return ` ${word}`;
  const one = NOUNS[singular(word)];
  if (one === undefined) throw new Error(`data/chinese.ts has no word for "${word}"`);
  return last ? `${one}列表` : one;
}

function nouns(words: readonly string[]): string {
  return words.map((word, index) => noun(word, index === words.length - 1)).join('');
}

/** A category name in Chinese. Throws for a word that the list lacks. */
export function chineseCategory(name: string): string {
  return nouns(
    name
      .toLowerCase()
      .split(' ')
      .map((word) => (NOUNS[word] === undefined || word === 'actions' ? singular(word) : word)),
  );
}

/** A scope label in Chinese: verb and noun phrase; plural nouns become lists. Throws for an unknown word. */
export function chineseLabel(label: string): string {
  const [first = '', ...rest] = label.toLowerCase().split(' ');
  if (first === 'bulk') return `${NOUNS['bulk']}${chineseLabel(rest.join(' '))}`;
  const verb = VERBS[first];
  if (verb === undefined) throw new Error(`data/chinese.ts has no verb "${first}"`);
  const by = rest.indexOf('by');
  if (by < 0) return verb + nouns(rest);
  return `按${nouns(rest.slice(by + 1))}${verb}${nouns(rest.slice(0, by))}`;
}
