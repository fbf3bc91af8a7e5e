/** Chinese provinces and large cities in both scripts, `汉字 pinyin`; company data holds the one or the other. */
const PLACES = `北京 Beijing|上海 Shanghai|天津 Tianjin|重庆 Chongqing|广东 Guangdong|江苏 Jiangsu|浙江 Zhejiang|山东 Shandong|河南 Henan|
四川 Sichuan|湖北 Hubei|湖南 Hunan|福建 Fujian|安徽 Anhui|河北 Hebei|辽宁 Liaoning|陕西 Shaanxi|江西 Jiangxi|云南 Yunnan|广西 Guangxi|
贵州 Guizhou|山西 Shanxi|吉林 Jilin|黑龙江 Heilongjiang|内蒙古 Inner Mongolia|新疆 Xinjiang|甘肃 Gansu|海南 Hainan|宁夏 Ningxia|青海 Qinghai|
西藏 Tibet|广州 Guangzhou|深圳 Shenzhen|杭州 Hangzhou|南京 Nanjing|苏州 Suzhou|无锡 Wuxi|宁波 Ningbo|成都 Chengdu|武汉 Wuhan|西安 Xi'an|
长沙 Changsha|郑州 Zhengzhou|青岛 Qingdao|济南 Jinan|大连 Dalian|沈阳 Shenyang|哈尔滨 Harbin|长春 Changchun|厦门 Xiamen|福州 Fuzhou|泉州 Quanzhou|
合肥 Hefei|昆明 Kunming|南宁 Nanning|贵阳 Guiyang|南昌 Nanchang|石家庄 Shijiazhuang|太原 Taiyuan|兰州 Lanzhou|乌鲁木齐 Urumqi|海口 Haikou|三亚 Sanya|
珠海 Zhuhai|东莞 Dongguan|佛山 Foshan|惠州 Huizhou|中山 Zhongshan|温州 Wenzhou|绍兴 Shaoxing|嘉兴 Jiaxing|常州 Changzhou|南通 Nantong|徐州 Xuzhou|
扬州 Yangzhou|烟台 Yantai|潍坊 Weifang|洛阳 Luoyang|香港 Hong Kong|澳门 Macau|台北 Taipei|伦敦 London|巴黎 Paris|柏林 Berlin|纽约 New York|
东京 Tokyo|大阪 Osaka|首尔 Seoul|新加坡 Singapore|悉尼 Sydney|墨尔本 Melbourne|曼彻斯特 Manchester|慕尼黑 Munich|洛杉矶 Los Angeles|旧金山 San Francisco|
马德里 Madrid|罗马 Rome|米兰 Milan|阿姆斯特丹 Amsterdam|多伦多 Toronto|温哥华 Vancouver|迪拜 Dubai|曼谷 Bangkok|吉隆坡 Kuala Lumpur`;

const NAMES: ReadonlyMap<string, string> = new Map(
  PLACES.split('|').flatMap((entry) => {
    const [, chinese = '', english = ''] = /^\s*(\S+) (.+)$/.exec(entry) ?? [];
    return [
      [chinese, english],
      [english.toLowerCase(), chinese],
    ];
  }),
);

/** The name of a region or city in the other language, when it is a well-known one; 市 and 省 do not matter. */
export function otherPlaceName(place: string): string | undefined {
  return NAMES.get(place.toLowerCase()) ?? NAMES.get(place.replace(/[市省]$/, ''));
}
