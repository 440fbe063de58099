/** First and second characters of invented company names. */
export const stems = {
  first: ['晨', '驰', '瀚', '岚', '沐', '澜', '祺', '翊', '朔', '霁', '湛', '煜', '钰', '宸', '睿'],
  second: [
    '川',
    '原',
    '远',
    '舟',
    '峰',
    '泽',
    '林',
    '屿',
    '禾',
    '阳',
    '岭',
    '溪',
    '汀',
    '野',
    '越',
  ],
} as const;

/** Surnames and given names of invented declarants. */
export const people = {
  surnames: [
    '王',
    '李',
    '张',
    '刘',
    '陈',
    '杨',
    '赵',
    '黄',
    '周',
    '吴',
    '徐',
    '孙',
    '马',
    '高',
    '林',
  ],
  given: ['静', '伟', '海涛', '丽华', '建军', '晓燕', '志远', '敏', '思源', '红梅', '文博', '雪'],
} as const;
