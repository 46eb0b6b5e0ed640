/**
 * Words of everyday life and of the fields that papers are about, in the manner of
 * `anchor-words.ts`; rows are divided by semicolons as well.
 *
 * Ours, from general knowledge. What tells sentences apart is mostly what they are about, not that they
 * propose, show or improve.
 */
export const COMMON_ROWS = `
농부|농민|농사|농업|작물|재배|farm|agricultur|crop; 날씨|기상|weather|meteorolog; 기후|climate
폭우|강우|강수|rain|precipitation; 홍수|flood; 바다|해양|ocean|marine|sea\\b; 하늘|sky\\b|skies
공기|대기|air\\b|atmospher; 지구|지형|earth|terrain; 위성|satellite; 우주|천문|은하|space\\b|astronom|galax
물리|physic; 화학|chemi; 생물|생명|biolog|life\\b; 단백질|protein; 유전|genetic|gene\\b|genes\\b|genom
분자|molecul; 원자|atom; 재료|소재|물질|material|substance; 약물|신약|의약|drug|pharma|medicine
세포|cell\\b|cells\\b|cellular; 두뇌|뇌의|뇌를|뇌가|뇌는|뇌파|뇌영상|brain|neuro; 신경과학|neurosci
질병|질환|disease|illness|disorder; 암의|암을|암이|암은|종양|cancer|tumor|tumour; 진단|diagnos; 치료|treat|therap
수술|surg; 의사|의료진|doctor|physician|clinician; 간호|nurs; 건강|health; 증상|symptom; 혈액|혈당|blood
심장|심전도|heart|cardi; 눈은|눈을|시선|eye\\b|eyes\\b|gaze; 얼굴|표정|face\\b|faces\\b|facial|expression
몸의|몸을|신체|body|bodies|bodily; 머리|head\\b|heads\\b; 목소리|voice|vocal; 감정|정서|emotion|mood
아이|아동|어린이|유아|child|kid\\b|kids\\b|infant; 아기|baby|babies|infant; 노인|고령|elder|older adult|senior
여성|여자|women|woman|female; 남성|남자|men\\b|man\\b|male\\b; 가족|부모|famil|parent; 친구|friend
학생|student|pupil; 교사|선생|teacher; 교육|수업|교실|educat|classroom|lesson|teach; 학교|school
대학|universit|college; 시험|exam|test; 숙제|과외|homework|tutor; 책을|책의|책이|도서|소설|book|novel
독자|읽는|읽고|읽을|읽어|읽은|읽기|read; 쓰기|작성|작문|쓴|쓸 때|writ|wrote|compos; 이야기|서사|story|stories|narrat|tale
시인|poem|poet; 신문|뉴스|기사|news|article|journal; 기자|언론|journalis|reporter; 소셜 미디어|social media
영화|드라마|movie|film; 노래|곡을|곡의|song|sing; 악기|연주|instrument; 그림|삽화|draw|picture|painting|illustrat
사진|photo|picture|snapshot; 카메라|camera; 화면|스크린|screen; 색상|색을|색깔|색이|color|colour
소리|음원|sound|acoustic|audio; 잡음|noise|nois; 조용|침묵|silen|quiet; 밤에|밤의|야간|night; 낮에|주간|day\\b|daytime
아침|morning; 저녁|evening; 오늘|today; 어제|yesterday; 하루|날마다|매일|일간|day\\b|daily; 주일|매주|일주일|week
개월|달마다|매달|매월|month; 연간|매년|해마다|년간|수년|year|annual; 분기|quarter; 초당|초의|초가|초로|second
분이|분을|분에|분마다|minute; 시간당|hour; 마감|기한|deadline; 순간|moment|instant; 기간|동안|period|during
오래|오랜|old\\b; 최근|근래|요즘|recent|nowadays|late|these days; 아직|여전히|still|yet\\b|remain
이미|already|had been; 곧|금방|soon|shortly|at once; 갑자기|sudden; 가끔|때때로|이따금|sometimes|occasion
보통|대개|일반적|통상|usual|general|typical|ordinar|commonly; 도시|시내|urban|city|cities
마을|동네|지역|village|town|region|area|local|neighbo; 나라|국가|countr|nation
세계|전 세계|world|global|worldwide; 한국|korea; 일본|japan; 미국|americ|united states|U.S\\b; 유럽|europ
아프리카|africa; 인도|india; 집에서|집의|집을|가정|house|home; 방의|방을|방에|방이|room; 주방|부엌|kitchen; 사무실|사무|office
공장|제조|factory|factories|manufactur; 창고|물류|warehouse|logistic; 도로|거리|road|street|path|way\\b
복도|corridor|hallway; 문을|문이|door; 창문|window; 계단|stair; 건물|건축|건설|building|architect|construct
다리|bridge|leg\\b; 지도|map\\b|maps\\b|mapping; 위치|장소|position|location|place; 방향|direction|orient
길 찾기|경로|navigat|route|path; 여행|travel|trip; 자동차|차량|차의|car\\b|cars\\b|vehicle
자율 주행|자율주행|self-driving|autonomous driv|driverless; 운전|주행|driv; 보행자|보행|pedestrian|walk
걸음|걷는|걷기|보행|step|walk|gait; 비행|드론|fly\\b|flight|drone|aerial; 비행기|항공|aircraft|aviation|airplane
기차|철도|열차|train\\b|rail; 선박|배를 타|ship|vessel; 교통|traffic|transport; 사고|accident|crash|collision
충돌|부딪|collid|collision|conflict|clash; 음식|식품|요리|food|cook|recipe|meal; 물을|물이|물속|water
불이 |화재|fire\\b|fires\\b; 나무|식물|tree\\b|trees\\b|plant; 동물|animal; 강아지|dog\\b; 고양이|cat\\b|cats\\b
새의|새를|조류|bird; 곤충|벌레|insect|bug\\b; 물고기|어류|fish; 물건|물체|사물|객체|개체|object|item|thing|entit
옷|의류|cloth|garment|fashion; 장난감|toy\\b; 상품|제품|product|goods|item; 가격|값이|값을|price|value|cost
돈을|돈이|금액|money|fund|dollar; 시장|market; 은행|금융|bank|financ; 거래|결제|transaction|payment|trade|purchase
사기|fraud|scam; 투자|invest; 주식|주가|stock|share; 경제|econom
회사|기업|업체|compan|firm\\b|enterprise|business|corporat; 고객|소비자|customer|client|consumer
직원|노동|근로|employee|worker|labor|labour|staff; 직업|일자리|job\\b|occupation|profession
관리자|운영자|운영|administrator|operat|manag; 경영|관리|manag; 법률|법적|법원|소송|law\\b|laws\\b|legal|court
계약|contract; 특허|patent; 저작권|copyright; 규제|규정|regulat|rule|polic; 정부|공공|government|public|authorit
정치|선거|politic|election; 군사|국방|전쟁|militar|war\\b|defence|defense; 경찰|범죄|police|crime|criminal
종교|religio; 역사|역사적|histor; 철학|philosoph; 심리|psycholog; 문화|cultur
예술|미술|art\\b|arts\\b|artist|artwork; 스포츠|운동|sport|exercise|motion|movement; 게임|game|play
체스|바둑|chess; 경기|대회|match|compet|contest|tournament; 퍼즐|수수께끼|puzzle|riddle
움직|동작|move|motion|movement; 흔들|shake|sway|fluctuat|wobbl|disturb
멈추|멈춥|멈춘|정지|중단|stop|halt|still\\b|paus; 시작|출발|begin|began|start|initia
끝나|끝납|끝에|마칩|종료|end\\b|ends|finish|terminat; 계속|지속|이어|continu|persist|keep|last
반복|되풀이|repeat|iterat|loop|again; 다시|재차|again; 처음|최초|initial|never; 마지막|최종|last|final
매번|할 때마다|every time|each time|whenever; 번째|second|third|fourth|fifth
혼자|스스로|단독|alone|itself|themselves|single|on their own; 함께|같이|together|along|jointly
서로|상호|each other|one another|mutual; 사이|가운데|between|among
중간|중앙|중심|middle|between|center|centre|central|intermediate; 안에|내부|inside|within|internal|inner
밖으로|밖의|외부|바깥|outside|external|beyond; 앞으로|앞에|앞선|앞의|front|ahead|before|previous
뒤에|뒤로|뒤의|behind|after|later|end\\b; 위에|위로|above|on top|upon; 아래|하위|below|under|downstream
옆|곁|beside|next to|adjacent|neighbo; 근처|가까|주변|near|close|around|vicin; 멀리|먼 |far\\b|distant|remote
왼쪽|left; 오른쪽|right; 양쪽|양측|양 끝|둘 다|both|either|two\\b; 이웃|neighbo; 나머지|남은|remain|rest\\b|other
일부|부분|part\\b|parts|partial|portion; 조각|파편|패치|piece|patch|fragment|chunk; 하나의|하나|단일|single|one\\b
쌍의|쌍을|쌍으로|pair; 묶|그룹|집단|무리|group|bundl|batch|cluster|bucket; 목록|리스트|list; 순서|차례|order|sequen|turn
높이|높은|높다|높습|높아|high|height|tall|rais; 낮은|낮다|낮습|낮아|low\\b; 깊이|깊은|깊고|deep|depth
넓은|넓게|넓어|넓이|wide|broad|breadth; 좁|narrow; 두꺼|굵|thick; 얇은|얇게|가늘|thin\\b; 무거|무겁|무게|heav|weight
강력|강한|강하|powerful|strong; 약한|약하|약점|weak; 단단|딱딱|hard|solid|rigid; 부드러|매끄|유연|soft|smooth|flexib
뜨거|온도|열을|열이|hot\\b|heat|temperature|thermal; 차가|추운|냉각|cold|cool; 밝|bright|reveal; 어두|dark|night
깨끗|clean; 더러|오염|dirt|pollut|contaminat; 새로|신규|새 |new\\b|newly|novel|fresh
낡|오래된|구식|old\\b|outdated|legacy; 젊|young
좋은|좋아|좋습|좋다|우수|뛰어|good|better|best|superior|excel|well\\b
나쁜|나빠|나쁘|악화|bad\\b|worse|worst|deteriorat|degrad; 올바|옳|제대로|correct|proper|right
틀린|틀립|틀려|잘못|wrong|incorrect|mistak|error|err\\b
정답|맞힌|맞혔|맞히|맞춘|correct|right answer|ground truth|solved; 정확|exact|accura|precise|correct
완전|완벽|complete|perfect|full|entire|total; 충분|enough|suffic|adequate
부족|모자|lack|insuffic|scarc|short|run out|shortage; 지나치|과도|너무|excess|too\\b|overly|over-
적절|알맞|적합|proper|appropriate|suit|fit\\b; 자연스|자연|natur; 인공|인위|artific
가상|virtual|hypothe|artificial|imagin
실제|현실|actual|real\\b|realis|realit|practice|in fact|practical; 진짜|진실|genuin|true|truth|real\\b
거짓|허위|가짜|false|fake|lie\\b|lying; 환각|hallucinat; 속이|기만|deceiv|decept|fool
숨은|숨겨|숨긴|숨어|은닉|hidden|hide|conceal|latent; 비밀|secret|confidential; 개인 정보|프라이버시|privacy|personal
보안|보호|secur|protect|guard; 공격|attack|adversar; 방어|defenc|defens|defend|protect
해킹|침입|hack|intru|breach; 위협|threat; 의심|suspic|suspect|doubt; 믿음|믿을|믿는|믿고|belief|believ|trust
책임|responsib|accountab; 공정|차별|fair|discriminat; 자유|freedom|free\\b|freely
허용|허락|allow|permit|enabl; 금지|막는|막을|막지|막았|차단|prevent|block|stop|prohibit|ban\\b
거부|거절|refus|reject|decline; 요청|request|ask\\b; 물어|묻는|묻고|ask\\b|asks|asked|asking|question
말하|말을|말이|말은|발화|say\\b|said|speak|spoke|utter|speech|words\\b|talk; 듣는|듣고|들은|들을|청취|listen|hear
보는|보고|보면|see\\b|sees|seen|look|watch|view|report; 관찰|관측|observ
살펴|조사|탐구|examin|investigat|survey|explor|inspect|study|studies
찾는|찾아|찾은|찾을|찾고|find|found|search|locat|seek; 생각|사고|think|thought|idea|consider
고려|consider|account|regard; 추측|짐작|guess|speculat|conject; 추정|estimat|infer
기대|expect|anticipat|promis; 희망|바라|hope|wish; 걱정|우려|concern|worr|anxi; 두려|무서|fear|afraid
즐거|재미|fun\\b|joy\\b|enjoy|amus; 기쁨|행복|joy\\b|happ; 슬픔|슬픈|sad\\b; 화가|분노|anger|angry
웃|laugh|smil|humor|humour; 지루|bored|boring; 피로|피곤|fatigue|tired; 습관|버릇|habit; 경험|experience
기술|skill|technolog|techni; 능력|역량|abilit|capab|capacit|skill|competen; 재능|talent
도움|돕|도와|help|assist|aid\\b|benefit|support|useful; 지원|support|assist
방해|간섭|interfer|hinder|disturb|distract; 참여|참가|particip|join|enter; 도전|난제|challeng
시도|해 보|attempt|try\\b|tried|trial; 성공|success|succe
이기|승리|이겼|앞서|앞섰|앞지|win\\b|wins|won\\b|beat|surpass|ahead|outperform|exceed
졌|뒤처|lose|lost|lag\\b|behind; 경쟁|compet|rival; 균형|balanc|trade-off|tradeoff
절충|compromis|trade-off|tradeoff; 차지|occup|account for|take up|takes up
나누|나뉘|나눈|나눕|분할|split|divid|partition|segment|share
모으|합치|합쳐|합친|합칩|결합|통합|combin|merg|integrat|join|unif|unit; 섞|mix\\b|blend|shuffl|mingle
연결|잇는|잇고|connect|link|bridg; 붙|attach|append|stick|bind|accompan
떼어|분리|separat|detach|isolat|decoupl|disentangl; 빼고|뺀|빼면|제외|except|exclud|without|remov|omit
제거|지우|지울|지워|삭제|없애|remov|delet|eras|eliminat|strip
추가|더하|더한|덧붙|add\\b|adds|added|adding|additional|extra|append
빠뜨|빠진|빠집|누락|놓치|놓친|miss|omit|omis|lost|overlook|left out|leave out; 잊|망각|forget|forgot
외우|암기|memori; 배우|배운|배웁|배울|learn|acquire; 가르|가르치|teach|taught|instruct; 훈련|train
연습|practic|practis; 따라|따르|따른|follow|accord|depend|obey|comply; 모방|흉내|imitat|mimic|emulat
복사|복제|copy|copies|replicat|duplicat|clon
바꾸|바꾼|바뀌|바뀐|바뀝|변경|chang|switch|replac|turn|alter|swap|modif
변환|전환|convert|transform|translat|turn|switch; 변화|변하|chang|vary|varies|variation|shift
대체|대신|replac|instead|substitut|in place of|alternativ
고치|고친|고칩|고쳐|수정|보정|correct|fix\\b|repair|revis|modif|edit|amend|mend|adjust; 편집|edit
조정|조절|맞추|맞춰|adjust|tune|tuning|adapt|match|align|calibrat; 정렬|align|sort|rank
유지되|남는|남아|remain|stay|survive|left\\b|persist
저장|보관|store|stored|storing|storage|save\\b|saves|saved|cache|keep; 불러|꺼내|load|retriev|recall
전송|전달|보내|보낸|send|sent|transmit|transfer|deliver|pass
받는|받은|받아|받습|receiv|accept|get\\b|given|taken|takes; 주어|주고|주었|제공|give|gave|provid|offer|suppl
입력|input|feed|fed\\b; 출력|output|emit; 내놓|내는|emit|produc|yield|return|offer
만드|만든|만들|제작|생산|make|makes|making|made|creat|build|built|produc|craft; 설계|디자인|design|engineer
개발|develop; 구현|implement|realiz; 구축|build|built|construct|establish|set up|curat
설치|배치|install|deploy|plac|arrang; 배포|deploy|distribut|releas; 운용|가동|operat|run\\b|running|deploy
실행|돌리|돌려|돌린|구동|run\\b|runs|running|ran\\b|execut; 켜|켭|turn on|switch on|activat|enabl
끄는|끄고|끄면|꺼지|turn off|switch off|disabl|off\\b; 열리|열어|여는|open; 닫|close\\b|closed|shut; 누르|클릭|click
쥐|집는|잡는|잡아|grasp|grip|hold|pick; 던지|throw; 밀어|미는|밀고|push; 당기|끌어|끌고|pull|drag|draw; 들어 올|lift|rais
놓는|놓고|놓아|놓인|put\\b|puts|place|lay\\b; 쌓|stack|pile|accumulat|build
몰리|몰린|집중|concentrat|focus|pile|gather; 퍼지|퍼져|확산|spread|diffus|propagat; 번지|전파|propagat|spread
흐르|흐름|flow|stream|trend; 막대|엄청|매우|enormous|huge|vast|very|extremely|highly
상당|꽤|considerabl|substantial|significant|quite|fairly
크게|현저|뚜렷|훨씬|great|considerabl|significant|substantial|much|far\\b|large|marked
조금|약간|살짝|slight|a little|a few|somewhat|marginal; 약 |대략|about|approximat|roughly|around|nearly
최대|up to|at most|maximum|as much as|max\\b|large|as many as; 최소|at least|minimum|minim|least
이상|more than|above|at least|exceed|beyond|anomal; 이하|미만|under|below|less than|at most|fewer|within
평균|average|mean\\b; 중앙값|median; 비율|비중|ratio|rate\\b|rates\\b|share|proportion|percent|fraction
확률적|stochast; 점수|score|point; 순위|rank|leaderboard; 등급|grade|level|tier|rating
수준|level|standard|on par; 기준|criteri|standard|baseline|threshold|benchmark
문턱|임계|threshold|critical; 경계|boundar|border|edge|limit; 범위|range|scope|extent|bound|span
간격|구간|interval|gap\\b|segment|range|section; 단위|unit|level
개수|숫자|수는 |수를|수가|number|count|how many|figure; 종류|유형|가지|kind|type|sort\\b|sorts|categor|varie
범주|카테고리|categor|class; 분류|classif|categor|sort; 군집|클러스터|cluster
특징|특성|feature|characterist|propert|trait|attribut; 속성|attribut|propert
성질|propert|nature|character; 패턴|양상|pattern; 규칙|rule|regular; 원리|principle|mechanism; 원칙|principle
방정식|수식|equation|formula; 함수|function; 변수|variable; 상수|constant; 행렬|matrix|matrices; 벡터|vector
공간|space|spatial|space\\b; 차원|dimension; 선형|linear; 비선형|nonlinear|non-linear; 곡선|curve
기울기|경사|그래디언트|gradient|slope; 미분|differenti|derivativ; 적분|integra; 합계|총합|합이|sum\\b|total
곱셈|곱하|곱을|multipl|product; 나눗셈|division|divid; 뺄셈|subtract; 덧셈|addition; 제곱|square|quadrat
지수|exponent; 로그|log\\b|logs|logarithm|logs\\b; 무한|infinit; 최적화|최적|optimi; 수렴|converg; 발산|diverg
안정|stable|stabil; 정규화|normali|regulari; 평활|smooth; 초기|초기화|initial|early; 잔차|residual
층을|층의|층만|층이|계층|layer|hierarch; 블록|block; 노드|node; 엣지|간선|edge; 트리|tree; 나무|tree; 뿌리|root
가지치기|pruning|prune; 필터|filter|screen; 마스크|마스킹|mask; 임베딩|embed; 인코더|인코딩|부호화|encod
디코더|디코딩|복호화|decod; 헤드|head\\b|heads\\b; 쿼리|질의|query|queries; 캐시|cache|caching; 버퍼|buffer; 배치|batch
라벨|레이블|label; 주석|annotat|comment; 표본|샘플|sample|sampling
예시|사례|예제|example|case\\b|cases\\b|instance|sample; 데이터셋|데이터 세트|dataset|data set|corpus|corpora
말뭉치|코퍼스|corpus|corpora; 표의|표를|표에서|표로|표와|테이블|table|tabular; 행이|행의|행을|행과|row\\b|rows\\b
열의|열이|열과|column; 칸이|칸의|칸을|cell\\b|cells\\b|column|slot|box\\b; 글자|문자|letter|character
철자|오타|spell|typo; 문법|gramma|syntax; 구문|syntax|pars; 의미|뜻|mean|semantic|sense
문단|단락|paragraph|passage; 요약|summar; 초안|draft; 원고|manuscript|draft; 제목|title|heading
인용|cite|cites|cited|citation|quot; 참고|refer; 링크|link; 웹|web\\b; 홈페이지|사이트|website|page|site
페이지|page; 검색 엔진|search engine; 브라우저|browser; 앱|애플리케이션|app\\b|apps\\b|application; 응용|appli
소프트웨어|software; 하드웨어|hardware; 컴퓨터|computer; 노트북|laptop|notebook; 휴대전화|휴대폰|스마트폰|phone|mobile
기기|장치|장비|device|equipment|apparatus|hardware; 칩|반도체|chip|semiconductor; 센서|sensor
배터리|전지|battery|batteries; 전력|전기|power|electric; 에너지|energy; 서버|server; 데이터 센터|데이터센터|data cent
클라우드|cloud; 슈퍼컴퓨터|supercomputer; 저장소|리포지토리|repositor|repo\\b|storage; 버전|version
업데이트|갱신|updat|refresh; 패치|patch; 버그|결함|bug\\b|defect|flaw; 디버|debug; 컴파일|compil; 라이브러리|librar
모듈|module; 인터페이스|interface; 명령어|instruction|command; 함수 호출|function call; 호출|call\\b|calls|invok
루프|loop; 스크립트|대본|script; 기록|record|log\\b|logs\\b|history|score|achiev|reach|set\\b
추적|track|trace|tracing; 감시|모니터|monitor|surveil|watch; 경고|warn|alert|alarm; 알림|notif|alert
탐지|감지|검출|detect|sense|sensing; 인식|recogni|aware|perce; 식별|identif|recogni|distinguish
구별|구분|distinguish|discriminat|tell apart|separat|differentiat; 혼동|헷갈|confus
모호|애매|ambigu|vague|unclear; 명확|분명|뚜렷|clear|explicit|obvious|evident; 투명|transparen; 해석|interpret
시각화|visuali; 시각|시력|vision|visual|sight|view; 청각|auditor|hearing; 촉각|tactile|touch
멀티모달|다중 모달|multimodal|multi-modal; 입체|3차원|three-dimensional|3D\\b|stereo; 해상도|resolution
픽셀|화소|pixel; 프레임|frame; 영상|비디오|video|footage|image; 장면|scene; 배경|background; 전경|foreground
윤곽|outline|contour|silhouette; 모양|형태|shape|form\\b|forms\\b; 질감|텍스처|texture; 가장자리|edge|margin
점을|점의|점이|point|dot\\b; 선을|선이|선의|line; 표면|surface; 렌더링|render; 조작|manipulat|control; 제어|통제|control
자율|autonom; 협상|negotiat; 계획|plan\\b|plans\\b|planning|planned|intend
의사 결정|결정|결정하|decision|decid|determin; 전략|strateg|tactic
행동|행위|behavio|action|act\\b|acts\\b|conduct; 반응|react|respon|reaction
상태|state\\b|states\\b|status|condition; 조건|condition|circumstance|setting
상황|situation|circumstance|context|scenario|setting|case; 시나리오|scenario; 역할|role; 페르소나|persona
인물|캐릭터|character|people|person; 사회자|moderator|host; 지도자|leader; 상호 작용|상호작용|interact
의사소통|소통|communicat; 토론|논쟁|debate|discuss|argu; 합의|consensus|agree; 동의|agree|consent
반대|opposite|oppos|contrary|revers|object; 모순|contradict|inconsist
일관|일치|consisten|coheren|agree|match|coincid; 불일치|disagree|mismatch|inconsist|discrepan
의존|depend|relies|reliance|reliant|rely; 독립|independen; 관계|관련|relat|relevan|associat
상관|correlat|relat; 인과|causal|cause\\b|causes\\b|causation; 영향|influenc|affect|impact|effect
역효과|backfir|counterproduct; 장점|강점|이점|advantag|benefit|strength|merit
단점|약점|disadvantag|drawback|weakness|shortcoming; 가치|value|worth; 품질|질이|질을|qualit
유용|useful|helpful|utility; 쓸모|useless|useful; 이득|이익|gain|benefit|profit|advantag
손해|피해|손상|damage|harm|loss|victim; 잃|lose|lost|loss
얻|obtain|gain|acquir|get\\b|gets\\b|earn|derive|yield; 소비|소모|consum|spend
절약|절감|아끼|아낄|save\\b|saves\\b|saved\\b|saving\\b|reduc|cut\\b; 낭비|wast; 자원|resource; 예산|budget
부담|burden|overhead|load; 부하|load\\b|overhead|stress; 병목|bottleneck; 대역폭|bandwidth
지연|delay|laten|lag\\b; 처리량|throughput; 처리|process|handl|treat; 병렬|parallel
분산|distribut|decentral|varianc|dispers; 동기|synchron|motiv; 비동기|asynchron; 실시간|real time|real-time
즉시|바로|immediate|instant|at once|direct|right away; 미리|사전에|advance|beforehand|in advance|pre-|prior
나중|추후|later|afterward|future; 시점|moment|point|when; 시대|era\\b; 속담|비유|metaphor|analog|proverb
유추|analog; 상식|common sense|commonsense; 직관|intuit; 창의|창작|creativ|creat; 호기심|curio
확신|confiden|certain|sure; 과신|overconfiden; 겸손|humbl|modest; 아첨|sycophan|flatter
가정|assum|househ|home; 전제|premise|assum|presuppos; 가설|hypothes; 결론|conclu
근거|증거|evidence|ground|basis|proof; 논리|logic; 기호|symbol; 정리|theorem|organi|summar; 공리|axiom
연역|deduc; 귀납|induct; 계산기|calculator; 암호|encrypt|cipher|crypt|password; 난수|random number
주사위|동전|dice|coin; 목적|purpose|aim\\b|aims|goal|objective; 의도|intent|intend|deliberate
욕구|동기|desire|motiv; 선호|prefer; 취향|taste|prefer; 추천|recommend|suggest; 광고|advert
평점|별점|rating|review; 리뷰|후기|심사|review; 비평|비판|critic|critique; 칭찬|prais; 비난|blame
설문|survey|questionnaire; 인터뷰|면담|interview; 응답자|respondent; 자원봉사|volunteer; 청취자|listener
시청자|관객|viewer|audience; 개발자|엔지니어|프로그래머|developer|engineer|programmer
연구자|연구진|연구팀|저자|researcher|author|team; 과학자|scientist; 학자|scholar; 초보|novice|beginner
숙련|skilled|experienced|proficien|expert; 아마추어|amateur; 통계|statistic; 유의미|유의|significan
오차|error|deviation|residual; 편차|deviation|varianc; 표준|standard; 이상치|이상값|outlier; 결측|missing
중복|duplicat|redundan|overlap; 겹치|overlap; 누출|유출|leak; 오염|contaminat|pollut; 순수|pure|sole
혼합|mix\\b|hybrid; 하이브리드|hybrid; 전통|tradition|conventional|classic; 현대|modern|contemporary
고전|classic|classical; 혁신|innovat|breakthrough; 발전|진보|progress|advance|develop; 진화|evolve|evolution
성장|grow; 쇠퇴|declin; 붕괴|무너|collaps|break down|crumbl; 망가|망치|break|broke|damage|ruin|degrad
부서|깨지|깨진|break|broke|shatter; 회복|복구|복원|recover|restor; 재구성|reconstruct; 재현|reproduc|replicat
재사용|reus; 재학습|retrain; 생략|omit|skip; 건너뛰|skip; 축소|줄임|shrink|reduc|down
확대|확장|expand|extend|extens|scal|enlarg|widen; 늘어나|lengthen|stretch|increas|grow
줄여|줄였|줄었|reduc|decreas|shrink|shrank|cut\\b|fell|fall|fewer|lower|down|drop
떨어|하락|fall|fell|drop|declin|decreas|lower|down
올라|올랐|올립|올린|오른|오르|상승|rise|rose|rais|climb|increas|up\\b|boost
높여|높이|높였|높입|increas|rais|improv|boost|enhanc|make; 빨라|빠른|단축|fast|quick|speed|short|accelerat
달라|달리|differ|vary|varies|unlike|depend|change; 비슷|유사|similar|alike|resembl|comparable
같습|같은|똑같|same|equal|identical|match; 맞먹|필적|rival|match|comparable|on par|equal
넘는|넘어|넘은|넘겨|초과|exceed|beyond|surpass|more than; 도달|이르|이릅|reach|attain|up to|as much as; 도착|arriv
머물|머무|그쳤|그칩|stay|remain|only|limited|stuck; 밖에|불과|뿐|only|mere|just|nothing but
드물|드문|희귀|rare|seldom|uncommon; 흔한|흔히|common|frequent|often|widespread; 널리|wide|broad
유명|인기|famous|popular|well-known|renown; 알려|known|famous|inform; 둘째|second; 셋째|third
게다가|더구나|moreover|furthermore|besides|what is more; 오히려|도리어|rather|instead|even; 심지어|조차|even\\b
비록|지라도|although|though|even if|despite
불구|despite|although|nevertheless|nonetheless|though|yet\\b|still
즉 |즉,|다시 말|that is|i.e\\b|in other words|namely
결국|마침내|eventual|ultimat|finally|in the end|after all; 만약|만일|when
단지|다만|only|just|however|merely|though; 주로|main|primar|mostly|chiefly|largely
반드시|꼭|must|necessar|always|have to|surely; 아마|probabl|perhaps|likely|maybe
전혀|결코|never|at all|no\\b|not any|none|any\\b; 절대|never|absolut; 더 이상|no longer|any more|anymore
각각|각자|각 |each|every|respective; 누구나|누구든|anyone|everyone|anybody; 아무|any\\b|no one|nobody|nothing
무엇|무언가|what|something; 어디|where; 언제|when; 어떻게|how\\b; 왜 |왜냐|why\\b; 누가|who\\b
얼마|how much|how many|how well|extent; 그래서|그러니|so\\b|therefore|thus|hence
덕분|덕택|thanks to|as a result|owing|so\\b; 이때|당시|then|at that time|in this case|at the time
이처럼|이렇게|this way|thus|like this|so\\b|in this manner; 마치|as if|as though
이른바|소위|불리|부르|so-called|call; 영어|english; 한국어|korean; 일본어|japanese; 중국어|chinese
독일어|프랑스어|스페인어|german|french|spanish; 모국어|native; 외국어|foreign; 사투리|방언|dialect; 억양|accent|intonation
발음|pronounc|pronunc; 낱말|word\\b|words\\b; 명사|noun; 동사|verb; 대명사|pronoun; 형용사|adjective
존댓말|높임|honorif|polite; 호칭|title|form of address|address
용어|전문 용어|term\\b|terms\\b|terminolog|jargon; 이름|name; 번호|number\\b; 주소|address
전화|phone|call\\b|calls\\b|telephone; 이메일|메일|mail; 메시지|message; 채팅|chat
회의|회의록|meeting|skeptic|sceptic|minutes|conference; 일정|schedul|calendar|certain; 예약|book|reserv
구매|purchas|buy\\b|bought; 판매|sell|sale|sold; 배달|배송|deliver|ship; 포장|pack; 라이선스|licence|license
무료|free\\b|charge; 유료|paid; 온라인|online; 오프라인|offline; 공동체|커뮤니티|communit
단체|조직|기관|organis|organiz|institut|agency|group; 위원회|committee; 프로젝트|project; 제품군|lineup|product
산업|산업계|industr; 상업|상용|commerc; 비영리|non-profit|nonprofit; 후속|follow-up|future work|subsequent
한편|meanwhile|on the other hand; 마찬가지|likewise|similarly|as well|same; 예외|except
그대로|as is|unchanged|as it is|as they are|intact|untouched|keep; 쉬운|쉽습|쉬워|easy|easier|easily|simple
편리|편한|convenien|comfort|handy; 불편|inconvenien|uncomfort|awkward; 어색|awkward|unnatural; 익숙|familiar
낯선|낯설|unfamiliar|strange|unseen|unknown; 이상한|strange|odd\\b|weird; 특별|special
고유|unique|inherent|distinct; 독특|unique|distinctive
본질|근본|fundamental|essential|inherent|intrinsic|basic
기본|기초|basic|base\\b|fundamental|default|founda; 표면적|superficial; 세부|상세|detail
전반|전체적|overall|general|whole; 깔끔|간결|concise|clean|neat|brief; 장황|verbose|lengthy|wordy
다단계|multi-step|multistep|multi-stage|stages; 한꺼번|동시|at once|together|simultan|all at|in one
차근|단계별|step by step|step-by-step|gradual; 점차|점점|gradual|increasing|more and more|progressive
급격|급증|sharp|rapid|steep|dramatic; 빈번|frequen; 무한히|endless
끊|끊임없|interrupt|constant|cut off|endless|ceaseless|break; 기다리|기다려|대기|wait; 머뭇|망설|hesitat
개입|interven|step in|interfer; 침해|violat|infring; 위반|어기|violat|breach
지키|준수|keep|comply|adher|preserv|obey|protect; 약속|promis|commit; 보장|보증|guarante|ensur|assur
인증|certif|authenticat; 검사|점검|inspect|check|test|examin; 측면|aspect|side|respect
관점|perspective|view|standpoint; 주제|topic|subject|theme; 분야|영역|field|domain|area|disciplin
학문|학술|academ|scholar; 논의|discuss; 연구|research|study|studies|work\\b; 발표|present|announc|publish
출판|게재|publish; 기여|contribut; 동기 부여|motivat; 영감|inspir; 착안|inspir|idea|observ; 빌려|차용|borrow
도입|adopt|introduc|bring; 적용|apply|applies|applied|application|adopt; 채택|adopt
탑재|equip|onboard|load; 갖추|갖춘|equip|having; 요소|구성 요소|element|component|factor
요인|factor|cause|driver; 변형|variant|variation|deform|transform; 변이|mutat|variation; 돌연변이|mutat
후보|candidate; 우회|bypass|circumvent|detour|workaround; 저항|resist; 내성|toleran|robust|resist
민감|sensitiv; 둔감|insensitiv; 취약|vulnerab|brittle|fragile|weak; 탈옥|jailbreak
악용|악의|abus|misus|malicious|exploit; 독성|toxic; 유해|harmful; 무해|harmless|benign|innocuous
양성|benign|positive; 음성|negative|speech|voice|audio|spoken; 정상|normal; 비정상|abnormal|anomal|unusual
절제 실험|절제 연구|어블레이션|ablat; 필수|essential|necess|required|mandatory|indispens; 회전|rotat|turn
축을|축의|축이|축으로|axis|axes; 도표|차트|chart|diagram|figure; 장애|disab|impair|blind|disorder|obstacle
연주|음악가|musician|music|play; 참여|참가|took part|take part|taking part|taken part
시험|evaluat|trial|tested|testing; 점자|braille; 악보|score|sheet music; 체크포인트|checkpoint; 인코딩|encod
좌표|coordinat; 평면|plane; 격자|grid; 거리|distance|far\\b; 인접|adjacent|neighbo; 수직|위아래|vertical
수평|horizontal; 기업|회사|compan|firm\\b|firms|vendor; 약속|promise|appointment
담당|맡은|맡아|맡겨|맡기|owner|charge|responsib|left to|entrust|assign
남은|남아|남는|surviv|remain|left\\b|preserv; 사라|없어지|disappear|vanish|gone\\b|lost
살린|살리|살려|preserv|keep|retain; 시중|off-the-shelf|commercial|on the market; 촉매|cataly; 원소|element
금속|metal; 주기율|periodic; 흡착|adsor; 산소|oxygen; 수소|hydrogen; 탄소|carbon; 실험실|laborator|lab\\b
전자|electr; 양자|quantum; 밀도|density; 에너지|energ; 압력|pressure; 속력|speed|velocit
힘을|힘이|force|strength|power; 천 배|수천 배|thousandfold|thousand times; 수십|dozens|tens of; 수백|hundreds
수천|thousands; 수만|tens of thousands; 수백만|millions; 수십억|billions
배로|배가|두 배|doubl|twice|twofold|two-fold|times; 절반|half|halv|two\\b; 분의 일|third|quarter|fifth|tenth
대다수|majority|most; 성적|점수|score|result|grade|performance; 능숙|proficien|skil; 우월|superior
열등|열세|inferior; 동등|equal|equivalent|on par|parity; 권합|권고|권장|recommend|advise|suggest
제시|present|offer|suggest|provide|show; 제공|provid|offer|give|suppl; 제한적|limited
한정|limit|restrict|confin; 잘못|misinterpret|wrong|incorrect|error; 오해|misunderst|misconcept
오판|misjudg; 오분류|misclassif; 틀리|틀린|get wrong|wrong|incorrect|fail
지금까지|현재까지|so far|until now|to date|up to now|hitherto; 오늘날|today|nowadays|these days
앞서|앞선|previous|prior|earlier|before; 그동안|so far|meanwhile|over the years
바탕|기반|토대|based|basis|foundation|built on|ground; 중심으로|focus|center|around; 대상으로|대상|target|subject
위해|위한|in order; 통해|통한|through|via\\b; 대한|대해|about|toward; 따르면|according|show|find; 의하면|according
나타나|나타난|나타났|show|appear|emerg|found|observ; 드러|reveal|expose|show|turn out|uncover
밝힙|밝힌|밝혔|reveal|report|show|disclose|find; 보고|report|state; 달성|achiev|attain|reach|obtain
발휘|exert|show|demonstrat; 능가|outperform|surpass|exceed|beat; 뒤지|behind|inferior|lag\\b
가능|possib|can\\b|enabl|feasib|able|capab; 불가능|impossib|cannot|infeasib|unable
어렵|difficult|hard|challeng; 힘든|hard|difficult
활용|utiliz|leverag|use\\b|uses|using|used|exploit|employ|make use|application; 응용|applicat|appl
동원|mobiliz|employ; 다루|다룬|다룹|address|deal|handle|treat|cover|tackle
해결|solv|address|resolv|tackl|remed|solution; 극복|overcom|surmount|get past
완화|mitigat|alleviat|eas\\b|reliev|reduc; 피하|피할|회피|avoid|evad|circumvent
겪|suffer|undergo|experienc|struggl; 시달|suffer|plagu; 초래|야기|유발|caus|lead|induc|result in|bring
비롯|stem|originat|arise|deriv|includ|among; 이끄|이끌|유도|lead|guid|induc|driv|steer|elicit
촉진|promot|facilitat|accelerat|encourag; 억제|suppress|inhibit|curb|restrain
강조|emphasi|highlight|stress|underscor; 집중|focus|concentrat|attend
주목|attention|notabl|noteworth|spotlight|highlight; 관심|interest|attention|concern
무시|ignor|neglect|disregard|overlook; 간과|overlook|neglect|ignor; 포착|captur|catch|detect
파악|grasp|identify|understand|figure out|capture; 이해|understand|comprehen|grasp; 습득|acquir|learn
축적|accumulat; 추출|extract|draw|sampl|elicit; 뽑|select|draw|extract|sampl|pick
고르|고른|골라|choos|chose|pick|select; 걸러|거르|filter|sift|screen; 선별|select|curat|screen|filter
배제|exclud|rule out|eliminat; 포함|includ|contain|compris|cover|featur|incorporat
담은|담긴|담고|담아|contain|hold|includ|consist|compris|captur
이루어진|이루어져|이뤄진|구성|consist|compris|compos|made up|form; 수행|conduct|carry|carri|execut|run\\b
진행|proceed|progress|conduct|carry|carri|run\\b; 실시|conduct|carri
거치|거쳐|거친|pass|go through|undergo|through; 요구|requir|demand|need|ask\\b|call for
필요|need|requir|necess|call for; 소요|take\\b|takes|took|requir|cost; 걸리|걸립|걸린|걸렸|take\\b|takes|took
일으|caus|trigger|rais|bring about; 발생|occur|aris|happen|generat|emerg; 벌어|happen|occur|widen|earn
생기|생긴|생겨|aris|occur|emerg|appear|form; 존재|exist|presence|there is|there are|being; 있는지|whether
여부|whether; 얼마나|how\\b|extent|degree; 어떤|what|which|certain|any\\b
동작|작동|work\\b|works|operat|function|run\\b; 기능|function|feature|capab|abilit
역량|capab|competen|abilit|skill; 효율|efficien|effective|econom; 효과|effect|benefit|gain
성과|outcome|achiev|result|performance; 산출|output|produc|yield|calculat; 소득|income|gain
반영|reflect|incorporat|account; 부여|assign|give|grant|impart|attach
매기|매긴|매겨|rate\\b|rated|assign|score|grade|rank; 표시|표기|mark|indicat|display|denot|show
나열|list|arrang|laid out|enumerat|line up; 펼치|unfold|spread|develop; 접|fold; 감싸|wrap|surround
뒤집|flip|revers|overturn|invert; 꼬리|tail|tag\\b; 머릿|head; 세기|강도|intensit|strength|centur
크기|size|magnitude|scale; 두께|thickness; 너비|폭이|폭을|width|breadth; 깊은|깊이|deep|depth|profound
빈도|횟수|frequenc|count|number of times|how often|times; 확률|probab|likelihood|chance; 우도|likelihood
엔트로피|entropy; 가능도|likelihood; 신뢰도|confiden|reliab|trust|credib; 타당|valid|plausib|sound\\b|sens
유효|valid|effective; 무효|invalid; 적법|legal|valid
세밀|정교|미세|elaborat|detailed|sophisticat|subtle|delicate; 대략|rough|coarse|approximat
엄격|엄밀|strict|rigor|stringent; 느슨|loose|relax|lenient; 능동|active; 수동|passive|manual
적극|active|aggressiv|positive; 소극|passive; 명시|explicit|specif; 암묵|암시|implicit|hint|impl
잠재|latent|potential; 정적|static; 동적|dynamic; 유연|flexib|soft; 점진|gradual|incremental|progressive
연속|continu|consecutive|sequential|success; 이산|discret; 순차|sequential|success
상위|top\\b|upper|higher|high-level|best; 하위|lower|bottom|downstream
주요|주된|main|major|key\\b|primar|principal; 부차|secondary; 핵심|key\\b|core|central|crucial|essential
전문|expert|professional|specialis|specializ|special; 일반|general|ordinary|common|public
범용|general-purpose|universal|versatile; 특정|specific|particular|certain; 각종|various|all kinds
국소|local; 전역|global; 지역|local|region|area; 광범위|extensive|broad|wide|comprehensive
포괄|comprehensive|inclusive; 종합|comprehensive|overall|synthes|integrat; 대등|equal|comparable|even
최악|worst; 최선|최상|best|optimal; 차선|second-best|second best; 근사|approximat; 정밀|precis|accura
고품질|high-quality|quality; 저렴|싼 |값싼|cheap|inexpensive|affordab|low-cost; 비싼|비싸|expensive|costly
값비싼|costly|expensive; 공짜|free\\b; 고가|expensive; 체계|system; 시스템|system; 체제|regime|system
플랫폼|platform; 도메인|domain; 파이프라인|pipeline; 워크플로|workflow; 절차|procedure|process|protocol; 초점|focus
음높이|음정|pitch|tone; 박자|리듬|rhythm|beat|tempo; 가사|lyric; 장르|genre; 효과음|sound effect
통증|고통|pain|suffer; 환자|patient; 병의|병을|disease|illness; 약의|약을|drug|medic; 피부|skin; 뼈|bone; 근육|muscle
호흡|breath|respirat; 수면|sleep; 임상|clinic; 기한|due date|deadline|due\\b; 날짜|date\\b|dates; 연도|year
세대|generation; 나이|연령|ages|aged|old\\b
현상|phenomen; 판결|verdict|ruling|judg; 조항|clause|article|provision; 변호사|lawyer|attorney
`;
