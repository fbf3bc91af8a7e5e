/** Family names of China, Korea and Japan, where they stand first, as Latin letters write them. */
const FAMILY_NAMES = new Set(
  `wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao
  yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin
  hao kong bai cui kang mao qiu qin shao hou wan gu qian long duan lei he
  kim lee park choi jung kang cho yoon jang lim
  sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi
  shimizu mori abe ikeda hashimoto ogawa ishikawa maeda fujita okada goto hasegawa murakami kondo ishii sakamoto endo aoki fujii`.split(
    /\s+/,
  ),
);

/** Whether the first word of a name may be that of a family: then only the whole name is sure to be right. */
export function beginsWithFamilyName(first: string): boolean {
  return FAMILY_NAMES.has(first.toLowerCase());
}
