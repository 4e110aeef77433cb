package calendar

import "time"

// observances are in the order of the year. A row is here only where a law, a
// decision or a published page gives its day, its first year and who set it;
// what has no exact day by rule is announced, and what is doubtful is left out.
//
// The days of the 全国年节及纪念日放假办法 (放假办法) are in it since its first text
// of 1949-12-23, and so known here since 1950.
var observances = [...]Observance{
	// January and February
	{"new-years-day", Name{"元旦", "元旦", "New Year's Day"}, onDay(1, 1), 1950, 0, "放假办法", ""},
	{"police-day", Name{"中国人民警察节", "中國人民警察節", "Chinese People's Police Day"}, onDay(1, 10), 2021, 0, "国函〔2020〕98号", ""},
	{"world-wetlands-day", Name{"世界湿地日", "世界濕地日", "World Wetlands Day"}, onDay(2, 2), 1997, 0, "湿地公约", "环保"},
	{"world-cancer-day", Name{"世界抗癌日", "世界抗癌日", "World Cancer Day"}, onDay(2, 4), 2000, 0, "国际抗癌联盟", "健康"},

	// March
	{"ear-care-day", Name{"全国爱耳日", "全國愛耳日", "National Ear Care Day"}, onDay(3, 3), 2000, 0, "卫生部等", "健康"},
	{"world-wildlife-day", Name{"世界野生动植物日", "世界野生動植物日", "World Wildlife Day"}, onDay(3, 3), 2014, 0, "联合国大会2013年12月20日决议", "生物"},
	{"lei-feng-day", Name{"学雷锋纪念日", "學雷鋒紀念日", "Learn from Lei Feng Day"}, onDay(3, 5), 1963, 0, "毛泽东等1963年题词", ""},
	{"young-volunteers-day", Name{"中国青年志愿者服务日", "中國青年志願者服務日", "Chinese Young Volunteers Service Day"}, onDay(3, 5), 2000, 0, "共青团中央", ""},
	{"womens-day", Name{"国际妇女节", "國際婦女節", "International Women's Day"}, onDay(3, 8), 1950, 0, "放假办法", ""},
	{"world-kidney-day", Name{"世界肾脏日", "世界腎臟日", "World Kidney Day"}, onWeekday(3, 2, time.Thursday), 2006, 0, "国际肾脏病学会", "健康"},
	{"arbor-day", Name{"植树节", "植樹節", "Arbor Day"}, onDay(3, 12), 1979, 0, "森林法第10条", "环保"},
	{"consumer-rights-day", Name{"国际消费者权益日", "國際消費者權益日", "World Consumer Rights Day"}, onDay(3, 15), 1983, 0, "国际消费者联盟组织", "法律"},
	{"world-sleep-day", Name{"世界睡眠日", "世界睡眠日", "World Sleep Day"}, onDay(3, 21), 2003, 0, "中国睡眠研究会", "健康"}, // the day in China
	{"forests-day", Name{"国际森林日", "國際森林日", "International Day of Forests"}, onDay(3, 21), 2013, 0, "联合国大会第67/200号决议", "环保"},
	{"world-water-day", Name{"世界水日", "世界水日", "World Water Day"}, onDay(3, 22), 1993, 0, "联合国大会", "环保"},
	{"china-water-week", Name{"中国水周", "中國水週", "China Water Week"}, onDays(3, 22, 3, 28), 1994, 0, "水利部", "环保"},
	{"meteorological-day", Name{"世界气象日", "世界氣象日", "World Meteorological Day"}, onDay(3, 23), 1961, 0, "世界气象组织", "气象"},
	{"tuberculosis-day", Name{"世界防治结核病日", "世界防治結核病日", "World Tuberculosis Day"}, onDay(3, 24), 1995, 0, "世界卫生组织", "健康"},
	{"school-safety-day", Name{"全国中小学生安全教育日", "全國中小學生安全教育日", "National Safety Education Day for Pupils"}, onWeekday(3, -1, time.Monday), 1996, 0, "国家教委等七部委", ""}, // the Monday of the last week of March

	// April
	{"patriotic-health-month", Name{"爱国卫生月", "愛國衛生月", "Patriotic Health Month"}, inMonth(4), 1989, 0, "全国爱卫会", "健康"},
	{"autism-day", Name{"世界孤独症关注日", "世界孤獨症關注日", "World Autism Awareness Day"}, onDay(4, 2), 2008, 0, "联合国大会", "心理"},
	{"world-health-day", Name{"世界卫生日", "世界衛生日", "World Health Day"}, onDay(4, 7), 1950, 0, "世界卫生组织", "健康"},
	{"national-security-day", Name{"全民国家安全教育日", "全民國家安全教育日", "National Security Education Day"}, onDay(4, 15), 2015, 0, "国家安全法第14条", "法律"},
	{"cancer-week", Name{"全国肿瘤防治宣传周", "全國腫瘤防治宣傳週", "National Cancer Prevention Week"}, onDays(4, 15, 4, 21), 1995, 0, "中国抗癌协会", "健康"},
	{"intellectual-property-week", Name{"全国知识产权宣传周", "全國知識產權宣傳週", "National Intellectual Property Week"}, onDays(4, 20, 4, 26), 2009, 0, "国家知识产权局", "法律"},
	{"earth-day", Name{"世界地球日", "世界地球日", "Earth Day"}, onDay(4, 22), 1970, 0, "联合国，自然资源部", "环保"},
	{"world-book-day", Name{"世界读书日", "世界讀書日", "World Book and Copyright Day"}, onDay(4, 23), 1995, 0, "联合国教科文组织", ""},
	{"reading-week", Name{"全民阅读活动周", "全民閱讀活動週", "National Reading Week"}, announced(4, 0), 2026, 0, "全民阅读促进条例", ""}, // the fourth week; which day begins it is not said
	{"space-day", Name{"中国航天日", "中國航天日", "Space Day of China"}, onDay(4, 24), 2016, 0, "国函〔2016〕50号", "科技前沿"},
	{"immunization-day", Name{"全国儿童预防接种宣传日", "全國兒童預防接種宣傳日", "National Child Immunization Day"}, onDay(4, 25), 1986, 0, "国务院批准，卫生部等", "健康"},
	{"world-malaria-day", Name{"世界防治疟疾日", "世界防治瘧疾日", "World Malaria Day"}, onDay(4, 25), 2008, 0, "世界卫生组织", "健康"},
	{"national-malaria-day", Name{"全国疟疾日", "全國瘧疾日", "National Malaria Day"}, onDay(4, 26), 2008, 0, "卫生部", "健康"},
	{"intellectual-property-day", Name{"世界知识产权日", "世界知識產權日", "World Intellectual Property Day"}, onDay(4, 26), 2001, 0, "世界知识产权组织", "法律"},
	{"occupational-disease-week", Name{"《职业病防治法》宣传周", "《職業病防治法》宣傳週", "Occupational Disease Prevention Law Week"}, announced(4, 0), 2003, 0, "国家卫生健康委", "健康"},

	// May
	{"labour-day", Name{"劳动节", "勞動節", "Labour Day"}, onDay(5, 1), 1950, 0, "放假办法", ""},
	{"youth-day", Name{"青年节", "青年節", "Youth Day"}, onDay(5, 4), 1950, 0, "放假办法", ""},
	{"asthma-day", Name{"世界哮喘日", "世界哮喘日", "World Asthma Day"}, onWeekday(5, 1, time.Tuesday), 1998, 0, "全球哮喘防治创议", "健康"},
	{"red-cross-day", Name{"世界红十字日", "世界紅十字日", "World Red Cross and Red Crescent Day"}, onDay(5, 8), 1948, 0, "国际红十字会", "急救"},
	{"mothers-day", Name{"母亲节", "母親節", "Mother's Day"}, onWeekday(5, 2, time.Sunday), 0, 0, "民间", ""},
	{"vocational-education-week", Name{"职业教育活动周", "職業教育活動週", "Vocational Education Week"}, announced(5, 0), 2015, 0, "职业教育法", ""}, // the second week; which day begins it is not said
	{"nurses-day", Name{"国际护士节", "國際護士節", "International Nurses Day"}, onDay(5, 12), 1912, 0, "国际护士理事会", "健康"},
	{"disaster-prevention-day", Name{"全国防灾减灾日", "全國防災減災日", "National Disaster Prevention and Reduction Day"}, onDay(5, 12), 2009, 0, "国务院批准", "防灾减灾"},
	{"disaster-prevention-week", Name{"防灾减灾宣传周", "防災減災宣傳週", "Disaster Prevention and Reduction Week"}, announced(5, 12), 2009, 0, "国家减灾委", "防灾减灾"},
	{"iodine-deficiency-day", Name{"防治碘缺乏病日", "防治碘缺乏病日", "Iodine Deficiency Disorders Prevention Day"}, onDay(5, 15), 1994, 0, "卫生部等", "营养"},
	{"family-education-week", Name{"全国家庭教育宣传周", "全國家庭教育宣傳週", "National Family Education Week"}, inWeekOf(5, 15), 2022, 0, "家庭教育促进法第13条", ""},
	{"science-week", Name{"全国科技活动周", "全國科技活動週", "National Science and Technology Week"}, announced(5, 0), 2001, 0, "国函〔2001〕30号", "科技前沿"},
	{"energy-saving-week", Name{"全国节能宣传周", "全國節能宣傳週", "National Energy Saving Week"}, announced(0, 0), 1991, 0, "国家发展改革委", "节能"},
	{"low-carbon-day", Name{"全国低碳日", "全國低碳日", "National Low-Carbon Day"}, announced(0, 0), 2013, 0, "国家发展改革委", "节能"},
	{"telecommunication-day", Name{"世界电信和信息社会日", "世界電信和信息社會日", "World Telecommunication and Information Society Day"}, onDay(5, 17), 2006, 0, "国际电信联盟", "数字生活"},
	{"world-hypertension-day", Name{"世界高血压日", "世界高血壓日", "World Hypertension Day"}, onDay(5, 17), 2005, 0, "世界高血压联盟", "健康"},
	{"museum-day", Name{"国际博物馆日", "國際博物館日", "International Museum Day"}, onDay(5, 18), 1977, 0, "国际博物馆协会", ""},
	{"china-tourism-day", Name{"中国旅游日", "中國旅遊日", "China Tourism Day"}, onDay(5, 19), 2011, 0, "国务院", ""},
	{"metrology-day", Name{"世界计量日", "世界計量日", "World Metrology Day"}, onDay(5, 20), 1999, 0, "国际计量局", "物理化学"},
	{"student-nutrition-day", Name{"中国学生营养日", "中國學生營養日", "Chinese Student Nutrition Day"}, onDay(5, 20), 2001, 0, "卫疾控发〔2001〕120号", "营养"},
	{"breastfeeding-day", Name{"全国母乳喂养宣传日", "全國母乳餵養宣傳日", "National Breastfeeding Day"}, onDay(5, 20), 1990, 0, "卫生部", "营养"},
	{"nutrition-week", Name{"全民营养周", "全民營養週", "National Nutrition Week"}, announced(5, 0), 2015, 0, "中国营养学会", "营养"},
	{"tea-day", Name{"国际茶日", "國際茶日", "International Tea Day"}, onDay(5, 21), 2020, 0, "联合国大会", "农业"},
	{"biodiversity-day", Name{"国际生物多样性日", "國際生物多樣性日", "International Day for Biological Diversity"}, onDay(5, 22), 2001, 0, "联合国大会", "生物"},
	{"disabled-persons-help-day", Name{"全国助残日", "全國助殘日", "National Day for Helping Disabled Persons"}, onWeekday(5, 3, time.Sunday), 1991, 0, "残疾人保障法第14条", ""},
	{"science-workers-day", Name{"全国科技工作者日", "全國科技工作者日", "National Science and Technology Workers' Day"}, onDay(5, 30), 2017, 0, "科学技术进步法第18条", "科技史"},
	{"no-tobacco-day", Name{"世界无烟日", "世界無煙日", "World No Tobacco Day"}, onDay(5, 31), 1989, 0, "世界卫生组织", "健康"},

	// June
	{"work-safety-month", Name{"全国安全生产月", "全國安全生產月", "National Work Safety Month"}, inMonth(6), 2002, 0, "中央宣传部、国家安全监管局等", ""},
	{"childrens-day", Name{"儿童节", "兒童節", "Children's Day"}, onDay(6, 1), 1950, 0, "放假办法", ""},
	{"world-environment-day", Name{"世界环境日", "世界環境日", "World Environment Day"}, onDay(6, 5), 1974, 0, "联合国环境规划署", "环保"},
	{"environment-day", Name{"环境日", "環境日", "Environment Day"}, onDay(6, 5), 2015, 0, "环境保护法第12条", "环保"},
	{"eye-care-day", Name{"全国爱眼日", "全國愛眼日", "National Eye Care Day"}, onDay(6, 6), 1996, 0, "卫生部等", "健康"},
	{"world-oceans-day", Name{"世界海洋日", "世界海洋日", "World Oceans Day"}, onDay(6, 8), 2009, 0, "联合国大会第63/111号决议", "环保"},
	{"heritage-day", Name{"文化和自然遗产日", "文化和自然遺產日", "Cultural and Natural Heritage Day"}, onWeekday(6, 2, time.Saturday), 2006, 0, "国务院", "节气民俗"}, // 文化遗产日 until 2016
	{"archives-day", Name{"国际档案日", "國際檔案日", "International Archives Day"}, onDay(6, 9), 2008, 0, "国际档案理事会", ""},
	{"blood-donor-day", Name{"世界献血者日", "世界獻血者日", "World Blood Donor Day"}, onDay(6, 14), 2004, 0, "世界卫生组织", "健康"},
	{"safety-advice-day", Name{"安全宣传咨询日", "安全宣傳諮詢日", "Safety Advice Day"}, onDay(6, 16), 2014, 0, "国务院安委会办公室", ""},
	{"desertification-day", Name{"世界防治荒漠化与干旱日", "世界防治荒漠化與乾旱日", "World Day to Combat Desertification and Drought"}, onDay(6, 17), 1995, 0, "联合国大会", "环保"},
	{"fathers-day", Name{"父亲节", "父親節", "Father's Day"}, onWeekday(6, 3, time.Sunday), 0, 0, "民间", ""},
	{"land-day", Name{"全国土地日", "全國土地日", "National Land Day"}, onDay(6, 25), 1991, 0, "国务院", "农业"},
	{"anti-drug-day", Name{"国际禁毒日", "國際禁毒日", "International Day against Drug Abuse"}, onDay(6, 26), 1988, 0, "联合国大会", "法律"},
	{"food-safety-week", Name{"全国食品安全宣传周", "全國食品安全宣傳週", "National Food Safety Week"}, announced(6, 0), 2011, 0, "国务院食安办", "食品安全"},

	// July
	{"population-day", Name{"世界人口日", "世界人口日", "World Population Day"}, onDay(7, 11), 1990, 0, "联合国", ""},
	{"maritime-day", Name{"中国航海日", "中國航海日", "China Maritime Day"}, onDay(7, 11), 2005, 0, "国务院批复", "科技史"},
	{"hepatitis-day", Name{"世界肝炎日", "世界肝炎日", "World Hepatitis Day"}, onDay(7, 28), 2011, 0, "世界卫生组织", "健康"},

	// August
	{"army-day", Name{"建军节", "建軍節", "Army Day"}, onDay(8, 1), 1950, 0, "放假办法，军人地位和权益保障法第10条", ""},
	{"breastfeeding-week", Name{"世界母乳喂养周", "世界母乳餵養週", "World Breastfeeding Week"}, onDays(8, 1, 8, 7), 1992, 0, "世界母乳喂养行动联盟", "营养"},
	{"fitness-day", Name{"全民健身日", "全民健身日", "National Fitness Day"}, onDay(8, 8), 2009, 0, "全民健身条例第12条", "健康"},
	{"sports-week", Name{"体育宣传周", "體育宣傳週", "Sports Week"}, inWeekOf(8, 8), 2023, 0, "体育法（2022修订）第15条", "健康"},
	{"ecology-day", Name{"全国生态日", "全國生態日", "National Ecology Day"}, onDay(8, 15), 2023, 0, "全国人大常委会2023年6月28日决定", "环保"},
	{"doctors-day", Name{"中国医师节", "中國醫師節", "Chinese Doctors' Day"}, onDay(8, 19), 2018, 0, "医师法第5条", "健康"},
	{"disability-prevention-day", Name{"残疾预防日", "殘疾預防日", "Disability Prevention Day"}, onDay(8, 25), 2017, 0, "国函〔2017〕89号", "健康"},
	{"surveying-law-day", Name{"全国测绘法宣传日", "全國測繪法宣傳日", "National Surveying and Mapping Law Day"}, onDay(8, 29), 2004, 0, "自然资源部", "法律"},

	// September
	{"science-month", Name{"全国科普月", "全國科普月", "National Science Popularization Month"}, inMonth(9), 2025, 0, "科学技术普及法（2024修订）", "科技前沿"},
	{"quality-month", Name{"全国质量月", "全國質量月", "National Quality Month"}, inMonth(9), 1997, 0, "质量振兴纲要（1996年—2010年）", ""},         // also from 1978 to 1984
	{"science-day", Name{"全国科普日", "全國科普日", "National Science Popularization Day"}, announced(9, 0), 2003, 2024, "中国科协", "科技前沿"}, // part of 全国科普月 since 2025
	{"victory-day", Name{"中国人民抗日战争胜利纪念日", "中國人民抗日戰爭勝利紀念日", "Victory Day of the War of Resistance against Japanese Aggression"}, onDay(9, 3), 2014, 0, "全国人大常委会2014年2月27日决定", ""},
	{"charity-day", Name{"中华慈善日", "中華慈善日", "China Charity Day"}, onDay(9, 5), 2016, 0, "慈善法第7条", ""},
	{"literacy-day", Name{"国际扫盲日", "國際掃盲日", "International Literacy Day"}, onDay(9, 8), 1966, 0, "联合国教科文组织", ""},
	{"teachers-day", Name{"教师节", "教師節", "Teachers' Day"}, onDay(9, 10), 1985, 0, "教师法第6条", ""},
	{"suicide-prevention-day", Name{"世界预防自杀日", "世界預防自殺日", "World Suicide Prevention Day"}, onDay(9, 10), 2003, 0, "国际预防自杀协会", "心理"},
	{"first-aid-day", Name{"世界急救日", "世界急救日", "World First Aid Day"}, onWeekday(9, 2, time.Saturday), 2000, 0, "红十字会与红新月会国际联合会", "急救"},
	{"cybersecurity-week", Name{"国家网络安全宣传周", "國家網絡安全宣傳週", "National Cybersecurity Week"}, announced(9, 0), 2014, 0, "中网办发文〔2016〕2号", "数字生活"},
	{"ozone-day", Name{"国际保护臭氧层日", "國際保護臭氧層日", "International Day for the Preservation of the Ozone Layer"}, onDay(9, 16), 1995, 0, "联合国大会", "环保"},
	{"september-18", Name{"九一八纪念日", "九一八紀念日", "September 18 Memorial Day"}, onDay(9, 18), 1950, 0, "放假办法", ""},
	{"national-defence-day", Name{"全民国防教育日", "全民國防教育日", "National Defence Education Day"}, onWeekday(9, 3, time.Saturday), 2001, 0, "国防教育法（2024修订）第12条", ""},
	{"dental-care-day", Name{"全国爱牙日", "全國愛牙日", "National Dental Care Day"}, onDay(9, 20), 1989, 0, "卫生部等", "健康"},
	{"civic-morality-day", Name{"公民道德宣传日", "公民道德宣傳日", "Civic Morality Day"}, onDay(9, 20), 2003, 0, "中央文明委", ""},
	{"alzheimers-day", Name{"世界阿尔茨海默病日", "世界阿爾茨海默病日", "World Alzheimer's Day"}, onDay(9, 21), 1994, 0, "国际阿尔茨海默病协会", "健康"},
	{"harvest-festival", Name{"中国农民丰收节", "中國農民豐收節", "Chinese Farmers' Harvest Festival"}, onTerm(Qiufen), 2018, 0, "乡村振兴促进法", "农业"},
	{"rabies-day", Name{"世界狂犬病日", "世界狂犬病日", "World Rabies Day"}, onDay(9, 28), 2007, 0, "全球狂犬病控制联盟", "健康"},
	{"heart-day", Name{"世界心脏日", "世界心臟日", "World Heart Day"}, onDay(9, 29).from(2011, onWeekday(9, -1, time.Sunday)), 2000, 0, "世界心脏联盟", "健康"},
	{"deaf-day", Name{"国际聋人日", "國際聾人日", "International Day of the Deaf"}, onWeekday(9, -1, time.Sunday), 1958, 0, "世界聋人联合会", ""},
	{"martyrs-day", Name{"烈士纪念日", "烈士紀念日", "Martyrs' Day"}, onDay(9, 30), 2014, 0, "英雄烈士保护法第5条", ""},

	// October
	{"national-day", Name{"国庆节", "國慶節", "National Day"}, onDay(10, 1), 1950, 0, "放假办法", ""},
	{"national-hypertension-day", Name{"全国高血压日", "全國高血壓日", "National Hypertension Day"}, onDay(10, 8), 1998, 0, "卫生部", "健康"},
	{"sight-day", Name{"世界视力日", "世界視力日", "World Sight Day"}, onWeekday(10, 2, time.Thursday), 2000, 0, "世界卫生组织，国际防盲协会", "健康"},
	{"mental-health-day", Name{"世界精神卫生日", "世界精神衛生日", "World Mental Health Day"}, onDay(10, 10), 1992, 0, "世界精神卫生联盟", "心理"},
	{"disaster-reduction-day", Name{"国际减灾日", "國際減災日", "International Day for Disaster Reduction"}, onDay(10, 13).from(2010, onWeekday(10, 2, time.Wednesday)), 1990, 0, "联合国大会", "防灾减灾"},
	{"standards-day", Name{"世界标准日", "世界標準日", "World Standards Day"}, onDay(10, 14), 1970, 0, "国际标准化组织", ""},
	{"handwashing-day", Name{"全球洗手日", "全球洗手日", "Global Handwashing Day"}, onDay(10, 15), 2008, 0, "联合国儿童基金会", "健康"},
	{"blind-day", Name{"国际盲人节", "國際盲人節", "International Day of the Blind"}, onDay(10, 15), 1984, 0, "世界盲人联盟", ""},
	{"food-day", Name{"世界粮食日", "世界糧食日", "World Food Day"}, onDay(10, 16), 1981, 0, "联合国粮农组织", "农业"},
	{"poverty-relief-day", Name{"国家扶贫日", "國家扶貧日", "National Poverty Relief Day"}, onDay(10, 17), 2014, 0, "国务院批复", ""},
	{"osteoporosis-day", Name{"世界骨质疏松日", "世界骨質疏鬆日", "World Osteoporosis Day"}, onDay(10, 20), 1998, 0, "国际骨质疏松基金会", "健康"},
	{"older-persons-day", Name{"老年节", "老年節", "Seniors' Day"}, onLunar(9, 9), 2013, 0, "老年人权益保障法第12条", ""}, // the day of 重阳节
	{"stroke-day", Name{"世界卒中日", "世界卒中日", "World Stroke Day"}, onDay(10, 29), 2006, 0, "世界卒中组织", "健康"},

	// November
	{"journalists-day", Name{"记者节", "記者節", "Journalists' Day"}, onDay(11, 8), 2000, 0, "放假办法，国务院2000年8月1日批复", ""},
	{"fire-safety-day", Name{"全国消防日", "全國消防日", "National Fire Safety Day"}, onDay(11, 9), 1992, 0, "公安部", "消防"},
	{"diabetes-day", Name{"联合国糖尿病日", "聯合國糖尿病日", "World Diabetes Day"}, onDay(11, 14), 2007, 0, "联合国大会", "健康"},
	{"copd-day", Name{"世界慢阻肺日", "世界慢阻肺日", "World COPD Day"}, onWeekday(11, 3, time.Wednesday), 2002, 0, "慢性阻塞性肺疾病全球倡议", "健康"},

	// December
	{"aids-day", Name{"世界艾滋病日", "世界艾滋病日", "World AIDS Day"}, onDay(12, 1), 1988, 0, "世界卫生组织", "健康"},
	{"traffic-safety-day", Name{"全国交通安全日", "全國交通安全日", "National Traffic Safety Day"}, onDay(12, 2), 2012, 0, "国务院2012年11月18日批复", "交通"},
	{"disabled-persons-day", Name{"国际残疾人日", "國際殘疾人日", "International Day of Persons with Disabilities"}, onDay(12, 3), 1992, 0, "联合国大会", ""},
	{"constitution-day", Name{"国家宪法日", "國家憲法日", "National Constitution Day"}, onDay(12, 4), 2014, 0, "全国人大常委会2014年11月1日决定", "法律"},
	{"constitution-week", Name{"宪法宣传周", "憲法宣傳週", "Constitution Week"}, announced(12, 4), 2018, 0, "司法部", "法律"},
	{"volunteers-day", Name{"国际志愿者日", "國際志願者日", "International Volunteer Day"}, onDay(12, 5), 1986, 0, "联合国大会1985年第40/212号决议", ""},
	{"anti-corruption-day", Name{"国际反腐败日", "國際反腐敗日", "International Anti-Corruption Day"}, onDay(12, 9), 2003, 0, "联合国大会第58/4号决议", "法律"},
	{"nanjing-memorial-day", Name{"南京大屠杀死难者国家公祭日", "南京大屠殺死難者國家公祭日", "National Memorial Day for the Victims of the Nanjing Massacre"}, onDay(12, 13), 2014, 0, "全国人大常委会2014年2月27日决定", ""},
}
