/** What the customers of the demo company are told apart by, made up. */
export const INDUSTRIES = [
  ...['Restaurants and cafés', 'Hotels', 'Retail', 'Technology', 'Finance', 'Education', 'Healthcare', 'Manufacturing'],
  ...['Logistics', 'Media'],
];
export const COMPANY_SUFFIXES = {
  chinese: ['贸易有限公司', '科技有限公司', '酒店管理有限公司', '餐饮有限公司', '文化传媒有限公司', '商贸有限公司'],
  western: ['Ltd', 'GmbH', 'Trading Co.', 'Hospitality Group', '& Sons', 'Studio'],
  japanese: ['株式会社', '商店', '茶房'],
};
export const COMPANY_NAMES = {
  chinese: [
    '云山',
    '青禾',
    '和润',
    '悦来',
    '远帆',
    '明德',
    '瑞泽',
    '春晖',
    '听雨',
    '竹里',
    '金穗',
    '海川',
    '锦程',
    '兰亭',
    '南屏',
    '松风',
  ],
  western: [
    'Alder',
    'Brightwater',
    'Copperfield',
    'Driftwood',
    'Eastgate',
    'Foxglove',
    'Greenhouse',
    'Harbour',
    'Ivory',
    'Juniper',
    'Kestrel',
    'Larkspur',
  ],
  japanese: ['あさひ', 'みどり', 'ふじ', 'さくら', 'はるか', 'つばめ'],
};
export const OCCUPATIONS = [
  'Teacher',
  'Engineer',
  'Designer',
  'Doctor',
  'Lawyer',
  'Student',
  'Retired',
  'Manager',
  'Accountant',
  'Freelancer',
];
export const TAGS = [
  'tea club',
  'newsletter',
  'gift buyer',
  'price sensitive',
  'early adopter',
  'teaware collector',
  'organic',
  'event guest',
];
