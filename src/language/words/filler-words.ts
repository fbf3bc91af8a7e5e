import type { Words } from './words.ts';

/** Words that carry nothing in a question; each of them may stand anywhere. */
export const FILLER_WORDS: Words = {
  en: `
    - | ~ | anything | something | different | separate | distinct | how high |
    who live | who lives | and live | company | the company | our company | both | made | make up | makes up | fall into | falls into | break | down | break down | either | a | an | the | our | we | us | u | i | me | you | your | do | did |
    does | can | could | would | should | will | shall | please | pls | plz | hey | hi | hello | thanks |
    thank you | thx | rapport | there | here | that | this | any | some | so far | ever | to date |
    right now | currently | at the moment | now | today's | as of now | in our database |
    in the database | in our system | on record | on file | i want | i'd like | i would like |
    want to know | know | see | need | like | let me | let's | about | as | really | actually |
    roughly | approximately | exactly how | quick question | question | figure | result | data | report |
    own | it | too | well | come | came | coming | get | have | made up | account for |
    accounted for | who | based in | located in | based | located |
    belong to | level | bracket | happened | given | value of | the value of | worth of | ppl who |
    looking at | take a look at | look at | going | doing | done | of all time | all time | all-time |
    lifetime | up to now | until now | over all time | historically | in history | first of all |
    tell me | tell | individual order | go | went | generate | generated | make | making |
    brought in | bring in | contributed | contribute | stand at | stand | ? | ! | . | 。 | … | " | ( | ) |
    [ | ] | { | } | ' | * | # | ~~`,
  zh: `
    以前 | 取 | 还 |
    库里 | 数据库里 | 登记 | 登记了 | 注册 | 注册了 | 有多高 | 多高 | 有多大 | 要求 | 一次都 | 一次也 | 东西 | 这里 |
    这 | 一份 | 发我 | 这个 | 处于 | 又 | 那边 |
    货 | 就行 | 就好 | 就可以 | 拆开 | 拆一下 | 只看 | 只要 | 来着 |
    却 | 不同 | 的 | 了 | 吗 | 啊 | 呀 | 吧 | 嘛 | 呢 | 请 | 请问 | 帮我 | 帮忙 | 麻烦 | 麻烦你 | 给我 |
    我 | 我们 | 咱们 | 我司 | 公司 | 本公司 | 你 | 您 | 一下 | 下 | 查 | 查一下 | 查询 | 查看 | 想 |
    想知道 | 想看 | 想看看 | 知道 | 我想 | 我要 | 要 | 需要 | 看 | 看下 | 看一下 | 有 | 在 | 里 | 里面 |
    中 | 共 | 都 | 也 | 就 | 过 | 来 | 得 | 地 | 那些 | 那个 | 之 | 目前 | 现在 | 当前 | 到目前为止 |
    目前为止 | 到目前 | 截至目前 | 截止目前 | 截至现在 | 到现在 | 到现在为止 | 迄今 | 至今为止 | 多大 |
    的话 | 统计 | 统计一下 | 统计下 | 算 | 算一下 | 算算 | 计算 | 计算一下 | 告诉我 | 说一下 | 大概 |
    大约 | 一般 | 到底 | 究竟 | 具体 | 为 | 被 | 把 | 让 | 对 | 于 | 而 | 所 | 会 | 能 | 可以 | 能不能 |
    可不可以 | 数据 | 结果 | 情况如何 | 如何 | 曾 | 曾经 | 已 | 已经 | 一直 | 历史上 | 有史以来 | 历史 |
    有没有 | 这样 | 用户的 | 请列 | 一个 | 金额为 | 位于 | 所在 | 地区的 | 人员 | 左右 | 共有 | 总体上 |
    整个 | 产生 | 产生了 | 带来 | 带来了 | 创造 | 创造了 | 实现 | 实现了 | 咱 | 贵 | 个 | 位 | 名 | 家 |
    想要 | 出来 | 出 | 做了 | 做 | 排 | 排序 | 进行 | 当年 | 期 | 期间 | 当期 | 那么多 | 达成 | 群体 |
    人群 | 类客户 | 型客户`,
};
