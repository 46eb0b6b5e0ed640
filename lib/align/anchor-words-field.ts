/**
 * Terms of the field that the other tables lack, and everyday words that free translations use; in the
 * manner of `anchor-words.ts`, rows divided by semicolons as well.
 *
 * Ours: the terms are those that stand on both sides of many pairs of our own weeks, the other words are
 * general knowledge.
 */
export const FIELD_ROWS = `
인페인팅|inpaint; 마르코프|markov; 등변|equivarian; 로짓|logit; 메시|mesh\\b|meshes|message; 일화|에피소드|episod|anecdot; 감성|sentiment
푸리에|fourier; 하이퍼그래프|hypergraph; 하이퍼네트워크|hypernetwork; 에셋|asset; 생의학|biomedic; 전처리|preprocess|pre-process
보간|interpolat; 소프트맥스|softmax; 접미사|suffix; 접두사|prefix; 베이즈|베이지안|bayes; 생태계|ecosystem; 건초|haystack; 가우시안|가우스|gauss
쇼핑|shopp|shop\\b; 키워드|핵심어|keyword; 몬테카를로|monte\\b|carlo\\b; 온디바이스|on-device|device; 프리필|prefill; 파레토|pareto
슬라이드|slide; 권한|authority|permission|privileg|right\\b|rights; 오토마톤|오토마타|automat; 다운스트림|하류|downstream; 뉴런|신경 세포|neuron
서베이|survey; 오토인코더|자기부호화기|autoencoder; 피드백|되먹임|feedback; 라우터|라우팅|rout; 프로그램|프로그래밍|program
휴리스틱|어림|heuristic|rule of thumb; 텐서|tensor; 파운데이션|foundation; 스키마|schema; 인프라|기반 시설|infrastructure
시뮬레이터|simulator|simulat; 교과서|교재|textbook; 귀속|attribut; 프런티어|프론티어|frontier; 설득|persua|convinc; 소스|source
적대|adversar|hostil; 실무자|practitioner; 블랙박스|black-box|black box|opaque; 데스크톱|desktop; 인터넷|internet; 백도어|backdoor
사건|event|incident|case\\b|cases|affair; 코딩|coding|code|program; 자기회귀|autoregress; 커리큘럼|교육 과정|curricul; 거버넌스|governance
힌트|단서|실마리|hint|clue|cue\\b|cues; 다수결|majority|vot; 캡션|설명문|caption; 개념|관념|concept|notion; 파일|file\\b|files
제로샷|zero-shot|zero\\b; 퓨샷|소수샷|few-shot|few\\b; 유체|fluid; 플러그인|plugin|plug-in; 앙상블|ensembl
아티팩트|산출물|artifact|artefact|output; 평생|life\\b|lifelong|lifetime; 카드|card; 탐욕|greed; 일상|everyday|daily|routine
인터프리터|interpreter; 문자열|string; 클리핑|clip\\b|clipp; 코사인|cosine; 매크로|macro; 연쇄|사슬|체인|chain; 인지|cognit|aware|percep
문헌|literature; 롤아웃|rollout; 의견|견해|opinion|view\\b|views; 오디오|audio|sound; 유망|promis; 템플릿|서식|templat; 퍼플렉시티|perplex
스킬|skill; 하강|descent|descend; 미디어|매체|media\\b|medium; 워터마크|watermark; 과적합|overfit; 교란|섭동|perturb|disturb; 어셈블리|assembl
리더보드|순위표|leaderboard; 커밋|commit; 표현력|expressiv; 태그|꼬리표|tag\\b|tags|tagg; 성격|인격|personalit|character
되돌아|돌아가|backtrack|return|go back|goes back|went back; 위장|fak\\b|fake|faking|disguis|pretend; 디지털|digital
상대적|상대|relative|rival|opponent|other side; 세션|session; 밀집|조밀|빽빽|dense|densel; 하네스|harness; 오케스트|orchestr; 기하|geometr
토크나이저|토큰화|tokeni; 회로|circuit; 모드|mode\\b|modes; 프로토콜|규약|protocol; 합성곱|convolution; 저자원|low-resource; 통찰|insight
명세|사양|specification; 멀티홉|다중 홉|multi-hop|hop\\b; 레드팀|red-team|red team; 실수|slip|mistak|error|blunder; 애니메이션|animat
주입|인젝션|inject; 개관|개요|overview|outline; 준비|prepar|ready; 지름길|shortcut; 스크래치|scratch; 블라인드|눈가림|blind
역학|동역학|dynamic|mechanic; 호스트|host; 파국|재앙|catastroph|disast; 빠듯|tight; 모달리티|modalit; 개인화|맞춤|personali|tailor|custom
스케치|sketch; 채우|채워|fill|infill; 이슈|쟁점|issue; 재생|replay|play back|regenerat; 초지능|superintell; 정체성|identit; 아이디어|착상|idea
백본|backbone; 임의|arbitrar|random|any\\b; 브라우징|brows; 스캐폴드|scaffold; 순환|recurr|cycl|circulat; 성찰|돌아보|reflect
그럴듯|그럴싸|plausib|convincing|likely; 보조|auxiliar|assist|support|aid\\b; 스트림|stream; 승률|win rate|winning|wins
자세|pose\\b|poses|postur|stance; 접근|access|approach; 페널티|벌점|벌칙|penalt|punish; 제약|구속|constrain|restrict|limit; 유한|finite
불필요|needless|unnecess|redundan; 업체|provider|vendor|compan; 교정|correct|proofread|calibrat; 불완전|imperfect|incomplet
심판|judge|referee|umpire|arbit; 시퀀스|sequence; 투영|사영|project; 구절|passage|phrase|verse; 조율|coordinat|tun\\b|tune|tuning
다중|multi|multiple; 월드|world; 용량|capacity|volume|dose|size; 연산자|operator; 특수|special; 머신러닝|기계 학습|기계학습|machine learning
출처|source|provenance|origin; 시행착오|trial and error|trial-and-error; 증강|보강|augment|reinforc|strengthen
이력|경력|history|career|record; 챗봇|chatbot|chat bot|bot\\b; 비공개|proprietary|closed|private|undisclosed
충실|faithful|fidelity|loyal; 고르지|uneven; 채널|channel; 조언|충고|advice|advis|counsel; 레이아웃|layout
형식|서식|format|form\\b|formal; 대화형|interactiv|conversational; 통신|communicat; 게이트|gate\\b|gates|gating|gated; 추상|abstract
원래|본래|original|in the first place; 활동|activit; 허위|disinformation|misinformation|false; 캐스케이드|cascad; 올림피아드|olympiad
대안|대체재|alternativ; 집약|intensiv; 재무|financ; 난이도|difficult|hardness; 역할|몫|role\\b|roles|part\\b|share; 공학|engineer
기법|수법|techniq|method|trick; 정의|defin|justice; 터미널|terminal; 일부러|고의|deliberat|on purpose|intention|purposely
분기|갈림길|갈래|branch|fork\\b|quarter|strand; 고정|fix\\b|fixed|fixing|frozen|freez|constant|static
꾸준|steady|steadil|consistent|persist; 적응|adapt; 샘플링|sampl; 항등|identity; 성향|기질|trait|disposition|tendenc|inclin
경향|추이|tendenc|trend|tend\\b|tends|inclin; 수치|figure|number|numeric|value; 참조|참고|reference|refer|consult
안내|guid|guidance|usher; 거꾸로|역으로|revers|backward|upside|convers|inver; 지각|percep|perceiv|late\\b; 런타임|runtime
계열|family|families|series|line\\b; 내용|content|substance|what it says; 여지|room\\b|scope|leeway
예상|expect|anticipat|predict|forecast; 겨냥|노리|aim\\b|aims|aimed|target|geared
무관|irrelevan|unrelat|regardless|nothing to do; 조종|steer|manipulat|pilot|control; 완성|complet|finish|finali
달러|dollar; 인공|artificial|man-made|synthetic; 색인|목차|index|indices|indexes; 로컬|현지|local
특화|specialis|specializ|dedicated; 상태|상황|형편|state\\b|states|condition|status|situation|circumstanc; 은닉|hidden|conceal
라운드|회차|round; 조명|불빛|light|illuminat|lamp; 문항|항목|item\\b|items|question|entry|entries
설정|설치|setting|configur|set up|setup; 진전|progress|headway; 회상|recall|recollect
전이|옮기|옮긴|옮겨|transfer|transition|carry over|move|moved|moving; 하한|lower bound|lower limit
상한|upper bound|upper limit|cap\\b|ceiling; 초깃값|초기값|initial|starting; 기계|machine|mechan; 팀|team\\b|teams
머리글|머리말|heading|preface; 조개|shell|clam; 껍질|껍데기|shell|peel|skin\\b|husk; 뿔|horn\\b|horns; 둥지|nest\\b|nests; 날개|wing
꼬리표|tag\\b|label; 발자국|footprint|track\\b|tracks; 그림자|shadow; 거울|mirror; 벽을|벽에|벽이|벽의|wall\\b|walls; 천장|ceiling
바닥|floor|bottom|ground; 지붕|roof; 기둥|pillar|column|pole\\b; 냉장고|fridge|refrigerator; 세탁|laundry|wash
청소|clean|vacuum|sweep; 설거지|dishes|dishwash; 다림질|iron\\b|ironing; 이불|blanket|quilt; 베개|pillow; 수건|towel; 비누|soap
칫솔|toothbrush; 우산|umbrella; 안경|glasses|spectacles; 신발|구두|shoe\\b|shoes|boots; 모자|hat\\b|cap\\b; 장갑|glove; 단추|버튼|button
주머니|pocket; 지갑|wallet|purse; 동전|coin; 지폐|banknote|bill\\b; 딸기|베리|berry|berries|strawberr; 포도|grape; 감자|potato
토마토|tomato; 양파|onion; 마늘|garlic; 고추|pepper|chili; 옥수수|corn\\b|maize; 콩을|콩이|콩의|bean|soy; 당근|carrot
버섯|mushroom|fungus|fungi; 국수|라면|noodle; 치즈|cheese; 달걀|계란|egg\\b|eggs; 차를 마|tea\\b; 주스|juice; 맥주|beer; 간식|snack
식사|meal|dinner|lunch|dine; 아침밥|breakfast; 점심|lunch|noon; 저녁밥|dinner|supper; 수확|harvest|reap|crop; 온실|greenhouse
과수|orchard; 논을|논과|논에|paddy|paddies; 밭을|밭에|밭이|밭의|field\\b|fields; 숨을|숨이|breath; 한숨|sigh; 눈물|tear\\b|tears; 땀|sweat
기침|cough; 열병|fever; 상처|부상|wound|injur|scar\\b|bruise; 흉터|scar\\b; 주름|wrinkle; 머리카락|hair; 눈썹|eyebrow|brow\\b
이마|forehead; 뺨|볼이|cheek; 턱이|턱을|chin|jaw|threshold; 목이|목을|neck|throat; 어깨|shoulder; 가슴|chest|breast|heart
배가 고|hungry|hunger; 갈증|목마|thirst; 맛이|맛을|맛은|맛있|taste|flavor|flavour; 성대|vocal cord|vocal fold|vocal; 몸짓|손짓|gestur
걸음걸이|gait; 키가|키는|height|tall; 속삭|귓속말|whisper; 외치|소리치|shout|cry\\b|cries|yell; 중얼|mumble|mutter
농담|우스갯|joke\\b|jokes|joking|humor|humour; 수다|chatter|gossip; 소문|rumor|rumour|gossip
거짓말|lie\\b|lies|lying|lied|untruth; 핑계|excuse|pretext; 변명|excuse; 사과하|apolog; 부탁|favor|favour|request|ask\\b
인사|greet|hello|personnel; 안녕|hello|hi\\b|goodbye; 고맙|감사하|thank; 미안|sorry; 축하|congratulat|celebrat
욕설|욕을|abuse|abusive|swear|curse|profan|insult; 다툼|싸움|싸우|quarrel|fight|fought|battle|dispute; 화해|reconcil; 용서|forgiv
골칫거리|골치|trouble|nuisance|headache|pain; 말썽|trouble|mischief; 문제아|troublemaker
걸림돌|장벽|obstacle|barrier|hurdle|stumbling|hindrance; 덫|함정|trap\\b|traps|pitfall|snare; 미끼|bait|lure|decoy
그물|net\\b|nets; 낚시|fishing|angl; 사냥|hunt; 도둑|thief|theft|steal|stole|rob\\b; 훔치다|steal|stole|theft; 벌금|fine\\b|fines
처벌|벌을|punish|penal; 상금|보상금|prize|reward|bounty; 복권|lottery; 도박|gambl|bet\\b; 내기|bet\\b|wager
버릇|습관|habit|custom|tendenc; 취미|hobby|hobbies|pastime; 휴가|vacation|holiday|leave\\b
휴식|쉬다|쉬는|쉬게|rest\\b|break\\b|breaks|relax|pause; 잠을|잠이|잠들다|잠든|sleep|asleep|slept; 깨어|깨우|wake|awake|woke; 꿈|dream
일어나다|happen|occur|rise|rose|get up|wake|take place|arise; 눕다|누워|lie down|lying|lay\\b; 앉다|앉아|sit\\b|sits|sat\\b|seat
서다|일어서|stand; 기대어|lean; 뛰다|달리다|달린다|run\\b|runs|ran\\b|jump|leap; 걷다|걸어|walk; 기다|기어|crawl|creep; 헤엄|수영|swim|swam
날다|날아|fly\\b|flies|flew|flight; 떨다|떨리|trembl|shak|vibrat|shiver; 울리다|진동|vibrat|ring\\b|sound\\b|resonat|oscillat
울다|울음|cry\\b|cries|cried|weep; 미끄러|slip\\b|slips|slid|slipp; 넘어지|쓰러|fall\\b|falls|fell\\b|collapse|tumbl
엎지르|쏟|spill|pour; 흘리|spill|shed\\b|leak; 떨어뜨|떨구|drop\\b|drops|dropp; 부딪치|bump|collid|run into; 긁|scratch|scrape
문지르|rub\\b|rubb; 닦|wipe|polish|brush; 씻|wash|rinse; 적시|젖은|젖다|wet\\b|soak|damp; 말린|dried|dry\\b
감아|wind\\b|wound|wrap|roll; 묶다|묶어|tie\\b|tied|tying|bind|bound|bundle; 매다|매듭|knot|tie\\b; 꿰매|바느질|sew|stitch; 뜨개|knit
자르다|잘라|잘린|cut\\b|cuts|trim|slice|crop; 썰|chop|slice; 깎|shave|carve|trim|cut\\b; 파내|dig\\b|dug|excavat
묻다|묻힌|bury|buried|ask\\b; 덮|cover|overlay; 가리다|가린|가려|hide|hides|hidden|cover|occlu|block|mask|obscur
벗기|벗|peel|strip|take off|shed; 찌르|poke|stab|prick; 두드|knock|tap\\b|pat\\b; 때리|hit\\b|beat|strike|slap
던지다|throw|threw|cast; 받아들|accept|embrac|adopt; 내려놓|put down|lay down; 집어|pick up|pick\\b; 들어 올리|lift|rais
나르|운반|옮겨|carry|carries|carried|transport|haul|move; 밀다|push|shov; 싣다|실은|load|carry
내리다|내려|unload|lower|drop|fall|fell|descend|come down|go down; 오르다|올라|climb|rise|rose|go up|went up|ascend|mount
매달|hang\\b|hung|cling; 걸어 두|hang\\b|hung|bet\\b|stake; 붙들|붙잡|hold|grab|seize|catch|caught; 놓아|let go|release|let\\b
맞닿|닿다|닿은|touch|reach|contact; 만지|touch|feel|handle; 느끼|느낌|느낀|느껴|feel|felt|sense|sensation|find\\b|found|perceiv
느긋|relaxed|leisure; 서두|hurry|rush|hast; 재촉|urge|press|hurry; 다그치|press|urge; 달래|soothe|comfort|calm
위로|위안|comfort|consol; 격려|encourag|cheer; 응원|cheer|support; 존중|존경|respect|honor|honour|esteem; 무시당|ignored
깔보|despise|look down; 질투|부러|envy|jealous; 미움|미워|hate|hatred; 사랑|love|affection|romanc; 우정|friendship
외로|고독|lonel|solitude; 그리움|그리워|miss\\b|long for|nostalgi; 지겹|지루하|bored|boring|tedious|dull; 신나|excit|thrill
설레|excit|flutter; 긴장|tens\\b|tense|tension|nervous; 당황|embarrass|confus|fluster
부끄|창피|수치스|asham|shame|embarrass|shy\\b; 자존심|pride|self-esteem; 놀라게|surpris|startl|astonish; 충격|shock|impact
감동|moved|touch\\b|touching|impress; 만족|satisf|content\\b|pleas; 실망|disappoint|let down; 후회|regret; 반성|reflect|repent
끼어들|interrupt|cut in|intrud|step in; 참견|meddl|interfer; 엿듣|overhear|eavesdrop; 엿보|peek|peep|spy; 훔쳐보|peek
눈치|sense|notice|read the room|aware; 알아채|눈치채|notic|realiz|realis|detect|spot\\b; 알아보|recogni|find out|identify|tell\\b
알아듣|understand|catch\\b|make out; 알아맞|guess; 헛짚|false alarm|miss\\b|wrong; 짚다|짚어|point out|point|pin\\b|indicat
가리키|point|indicat|refer; 겨누|aim\\b|point; 맞추|맞힌|hit\\b|match|fit\\b|guess|adjust
빗나가|빗맞|miss\\b|missed|misses|stray|defy|defies; 어긋나|deviat|off\\b|contradict|mismatch|misalign
들어맞|fit\\b|match|hold true|come true; 일치|agree|match|coincid|consisten|accord; 모순|contradict|inconsist
반대|opposit|opposed|against|contrary|convers|object|oppose|revers; 찬성|agree|approv|favor; 반박|refut|rebut
인정|admit|acknowledg|recogni|concede|accept; 부인|deny|denie|wife; 고백|confess|admit
밝혀지|turn out|turns out|revealed|come to light; 둘러|surround|around|about|circl; 맴돌|circl|hover|linger
헤매|방황|wander|stray|lost|roam; 길을 잃|lost|lose one|lose their; 돌아다니|roam|wander|go around|travel
찾아가|visit|go to|seek out; 방문|visit; 떠나|leave\\b|leaves|left\\b|depart|go away; 떠돌|drift|wander|float
머무르|stay|linger|remain; 다가오|다가가|approach|come near|near\\b|draw near; 멀어지|drift apart|move away|recede
물러|withdraw|retreat|step back|back off; 나아가|advance|proceed|go on|move on|moreover
나서|step forward|set out|come forward; 들어가|들어오|enter|go in|come in|into
빠져나|벗어나|escape|get out|get past|get away|leave\\b|depart|break free; 도망|달아나|flee|fled|escape|run away
쫓|chase|pursu|hunt|follow; 뒤쫓|chase|follow; 숨바꼭질|hide and seek; 따라다니|shadow|follow|tail\\b
따라잡|catch up|caught up|close the gap; 뒤떨어|뒤처지|lag|behind|backward; 앞장|lead|vanguard; 낚|catch|caught|fish
키우|기르|rais|grow|bring up|brought up|train|cultivat|keep; 심다|심은|plant|implant|sow; 거두|거둔|reap|harvest|gather|earn
자라나|grow; 시들|wilt|wither; 썩|rot\\b|decay; 익다|익는|익은|익힌|ripe|ripen|cooked; 삶|삶의|life\\b|boil; 굽|bake|roast|grill|bend
볶|fry|fried; 짠맛|salty|squeeze|weave; 쓴맛|bitter|write|use\\b; 단맛|sweet; 신맛|sour; 매운|spicy|hot\\b; 싱겁|bland; 배부르|full\\b
배고프|hungry|hunger; 조용하|고요|quiet|silent|calm|still; 시끄|소란|noisy|loud|noise; 크게 울|loud; 어둡|dark|dim\\b
눈부|dazzl|bright|glare; 흐리|흐릿|blur|cloudy|vague|dim\\b|hazy; 맑|clear|sunny|clean; 투명|transparent|clear
진하|짙|dense|thick|dark|deep|strong; 옅|연하|pale|faint|light|thin; 희미|faint|dim\\b|vague; 뿌옇|hazy|murky|foggy
안개|fog\\b|foggy|mist; 이슬|dew; 서리|frost; 우박|hail\\b; 장마|rainy season|monsoon; 소나기|shower; 폭설|heavy snow|snowstorm
폭염|heatwave|heat wave; 한파|cold wave|cold snap; 무지개|rainbow; 노을|sunset|twilight; 해가|해는|해를|harm|sun\\b|year
그늘|shade|shadow; 빨강|빨간|붉|red\\b|reddish; 파랑|파란|푸른|blue\\b|green; 노랑|노란|yellow; 초록|녹색|green; 하양|하얀|흰|희다|white
검정|검은|까만|black; 회색|gray|grey; 보라|purple|violet; 분홍|pink; 갈색|brown; 둥글|원형|동그|round|circular|circle
네모|사각|square|rectang; 세모|삼각|triang; 뾰족|sharp|pointed|spik; 날카|예리|sharp|keen|acute; 무디|둔하|dull|blunt
납작|평평|flat\\b|flatten|level; 울퉁|bumpy|uneven|rugged; 곧은|곧게|똑바로|straight|upright; 굽은|휜|bent|curved|crooked
비스듬|기울|slant|tilt|lean|inclin|slope; 가파|steep; 완만|gentle|gradual; 크고|커다|거대한|big\\b|large|huge|giant|enormous
자그|조그|tiny|small|little; 가느|slim|thin|fine\\b; 통통|뚱뚱|fat\\b|plump|chubby; 홀쭉|마른|slim|thin|lean|dry\\b
값지|소중|귀중|precious|valuable|dear; 귀하|드물|rare|precious|scarce; 흔하|common|frequent|plenty|plentiful
시시|trivial|dull|petty; 하찮|trivial|petty|insignific; 사소|trivial|minor|small|slight; 심각|serious|severe|grave
심하|심한|severe|heavy|bad\\b|badly|worst|intense; 끔찍|terribl|awful|horribl|dreadful
훌륭|excellent|great|splendid|superb|fine\\b; 멋지|멋진|cool\\b|wonderful|great|nice; 아름|예쁘|beaut|pretty|lovely; 못생|ugly
귀엽|cute|adorable; 징그|gross|disgust; 더럽|dirty|filthy; 역겹|disgust|repuls; 위대|great; 평범|ordinary|plain|mediocre|common
비범|extraordinar; 기묘|기이|strange|odd\\b|bizarre|curious; 신기|amazing|novel|wondrous; 신비|myster; 마법|마술|magic
기적|miracle|miracul; 운명|fate\\b|destin; 행운|운이|운좋|luck|fortun; 불운|unluck|bad luck; 넉넉|ample|plenty|enough|generous
빠듯하|tight|barely; 모자라|short\\b|lack|insufficien|not enough
남다|남은|남아|남긴|남기|leave\\b|leaves|left\\b|remain|surplus|rest\\b; 넘치|overflow|flood|abound|full of|excess
가득|full\\b|filled|packed|abound; 텅|비어|빈 |비우|empty|blank|vacant|vacat; 가득 차|full\\b|fill; 새어|leak
막히|막힌|막혀|stuck|block|jam\\b|jammed|clog; 뚫|pierc|penetrat|break through|breakthrough|see through
통하|통하다|통한|통했|work\\b|works|worked|lead to|via\\b|through|pass; 이기다|이긴|win\\b|won\\b|beat|defeat; 패배|lose|lost|defeat
비기다|draw\\b|tie\\b; 겨루|compet|contend|vie\\b|rival; 다투|quarrel|compet|contend|argue
버티|견디|견딘|endure|withst|hold out|surviv|last\\b|bear\\b|stand; 참다|참는|참을|endure|bear\\b|patien|tolerat
포기|give up|gave up|abandon|quit|drop out|renounc; 그만두|quit|stop|give up|resign; 미루|delay|postpon|put off|defer
당기|move up|pull|bring forward; 늦|late\\b|later|latest|delay|slow; 일찍|이른 |early|earlier; 낭비|waste|squander
아까|아쉬|pity|waste|regret|sorry; 아끼|save\\b|saves|saving|spare|cherish|econom; 벌다|벌어|버는|earn|make money|made
쓰임|쓸모|useful|use\\b|utility; 쓸데없|쓸모없|useless|pointless|needless; 소용|use\\b|useless|avail; 보람|worth|reward
값어치|가치|worth|value|merit; 공짜로|free\\b|for nothing; 거저|free\\b|for nothing; 빚지|owe\\b|owes|debt|indebted
갚|repay|pay back|pay off; 나눠 주|hand out|distribut|share; 물려|inherit|hand down|pass on; 이어받|inherit|succeed|take over
물려받|inherit; 유산|legacy|heritage|inherit; 전통|tradition; 풍습|custom\\b|customs; 명절|holiday; 잔치|축제|feast|festival|party
결혼|marri|wedding; 이혼|divorc; 장례|funeral; 무덤|grave\\b|tomb; 귀신|유령|ghost; 괴물|monster; 영웅|hero; 악당|villain
왕의|왕이|임금이|king\\b; 여왕|queen; 공주|princess; 하인|servant; 주인|owner|master|host; 선배|senior|predecessor; 후배|junior
이웃집|neighbo; 손자|손녀|grandchild; 할머니|grandmother|grandma; 할아버지|grandfather|grandpa; 어머니|엄마|mother|mom\\b
아버지|아빠|father|dad\\b; 형제|brother|sibling; 자매|sister|sibling; 아들|son\\b|sons; 딸이|딸을|딸의|daughter; 남편|husband; 아내|wife
사촌|cousin; 조상|ancest; 자손|후손|descend; 세대|generation; 청년|젊은이|youth|young; 소년|boy\\b|boys; 소녀|girl; 어른|성인|adult|grown
사람마다|everyone|each person|person to person; 남의|남들|타인|others|someone else|other people|not theirs|not your own
자신의|자신을|자신이|스스로|oneself|itself|himself|themsel|own\\b|self; 우리말|korean; 누군가|someone|somebody|anyone
무언가|something|anything; 어딘가|somewhere; 언젠가|someday|one day; 어째서|왜|why\\b; 어떻|how\\b; 더욱|even more|all the more|more
가장|most\\b|best\\b|the very; 제일|most\\b|best\\b|first; 아주|무척|몹시|very|extremely|quite|greatly
굉장|대단|tremend|great|awesome|incredib; 엄청나|enormous|tremend|huge|vast; 겨우|고작|간신|barely|only|just|merely|a mere
하마터면|almost|nearly; 도무지|도저히|not at all|simply cannot|hardly; 도대체|on earth; 과연|indeed|really|as expected|truly
정말|진짜로|참으로|really|truly|indeed|very; 분명히|clearly|certainly|surely|no doubt; 확실|certain|sure\\b|surely|definit|reliabl
어쩌면|아마도|perhaps|maybe|possibly|might; 설마|surely not; 차라리|rather|sooner; 하필|of all; 마침|just then|happen
어느새|before long|before one knows; 드디어|at last|finally; 이윽고|soon after|presently; 갑작|sudden|abrupt
단숨|at a stroke|at once|in one breath; 연달|잇달|in a row|one after another|successive; 번갈|alternat|take turns|by turns
나란히|side by side|in parallel|abreast|together|alongside; 제각각|각기|each|respectiv|differ|various|varied|own\\b
겉으|겉모|겉보|surface|outside|outward|exterior; 앞뒤|front and back|before and after|context; 위아래|up and down|top and bottom
가운데|middle|center|centre|among|of these; 모서리|corner|edge; 구석|corner|nook; 꼭대기|정상|top\\b|peak|summit|normal
밑에|밑의|밑바닥|bottom|under|below|beneath; 틈이|틈을|틈에|gap\\b|crack|chink|crevice
곳곳|everywhere|here and there|throughout|various places; 여기저기|here and there|around; 이곳|here\\b|this place; 저곳|there\\b
건너편|맞은편|opposite|across; 길목|길의|길은|길을|road|way\\b|path|route|passage|passageway; 골목|alley; 모퉁이|corner
신호등|traffic light; 표지판|sign\\b|signs|signpost; 횡단보도|crosswalk|crossing; 공사|construction|road work|works\\b; 터널|tunnel
항구|port\\b|harbor|harbour; 공항|airport; 역에|역은|역의|station|role; 정거장|정류장|station|stop\\b; 광장|square|plaza
공원|park\\b|parks; 정원|garden; 박물관|museum; 도서관|library|libraries; 극장|theat; 병실|ward\\b; 약국|pharmac
가게|상점|shop\\b|shops|store\\b|stores; 시장에|market; 빵집|제과|bakery|bakeries; 호텔|hotel; 궁전|palace; 교회|church; 사찰|temple
지구촌|global; 대륙|continent; 반도|peninsul; 사막|desert; 초원|meadow|grassland|prairie; 늪|swamp|marsh; 계곡|valley
동굴|cave\\b|caves; 절벽|cliff; 해변|바닷가|beach|shore|coast; 파도|wave\\b|waves; 밀물|썰물|tide; 우물|well\\b|wells
샛길|shortcut|byway; 북쪽|북부|north; 남쪽|남부|south; 동쪽|동부|east\\b|eastern; 서쪽|서부|west\\b|western; 봄에|봄의|봄은|봄철|spring\\b
여름|summer; 가을|autumn|fall\\b; 겨울|winter; 새벽|dawn|daybreak; 한낮|noon|midday
밤새|밤사이|overnight|all night|through the night; 자정|midnight; 정오|noon; 주말|weekend; 평일|weekday; 월요일|monday; 화요일|tuesday
수요일|wednesday; 목요일|thursday; 금요일|friday; 토요일|saturday; 일요일|sunday; 세기|century|centuries|strength; 십년|decade
수십 년|decades; 옛날|옛|old\\b|once\\b|ancient|former|long ago; 고대|ancient; 중세|medieval; 근대|modern; 선사|prehistor
훗날|뒷날|later|future; 이튿날|next day; 사흘|three days; 나흘|four days; 열흘|ten days; 보름|fortnight|two weeks|full moon
그믐|end of the month; 수학자|mathematic; 물리학자|physicist; 화학자|chemist; 생물학자|biologist; 천문학자|astronom; 언어학자|linguist
철학자|philosoph; 역사학자|역사가|histori; 경제학자|economist; 심리학자|psycholog; 공학자|engineer; 발명|invent; 발명가|inventor; 탐정|detective
간호사|nurse; 치과의사|dentist; 약사|pharmacist; 수의사|veterinar; 요리사|chef|cook; 제빵|baker; 농장|farm; 어부|fisher; 목수|carpent
벽돌|brick; 용접|weld; 기술자|technician|engineer|mechanic; 정비|maintenance|mechanic|repair; 운전자|운전사|driver; 택시|taxi|cab\\b
버스|bus\\b|buses; 트럭|truck|lorry; 지하철|subway|metro; 오토바이|motorcycle|motorbike; 엘리베이터|승강기|elevator|lift\\b; 망원경|telescop
현미경|microscop; 렌즈|lens; 레이더|radar; 라이다|lidar; 안테나|antenna; 전선|wire|cable; 전구|bulb; 스위치|switch; 나사|screw|NASA\\b
망치|hammer; 사다리|ladder; 삽|shovel; 바구니|basket; 뚜껑|lid\\b|cap\\b|cover; 봉투|envelope|bag\\b; 우표|stamp; 도장|seal\\b|stamp
서명|signature|sign\\b|signed; 연필|pencil; 펜을|펜으|pen\\b|pens; 붓을|붓으|brush; 지우개|eraser; 자를|자로|ruler; 가위|scissors
풀로|접착|glue|adhes; 타자|typing|typist|batter; 필적|필체|handwriting|hand\\b; 글씨|handwriting|writing|script; 획의|획을|획이|stroke
잉크|ink\\b; 인쇄|print; 책장|bookshelf|shelf|shelves; 잡지|magazine|journal; 사전을|사전에|dictionary|dictionaries; 백과|encyclop
동화|fairy tale|tale; 만화|comic|cartoon|manga; 시집|verse|poem; 소설가|novelist; 일기|diary|diaries|journal; 수필|essay
희곡|play\\b; 연극|theat|drama|play\\b; 무대|stage; 춤을|춤이|춤추|dance|danc; 공연|perform|show\\b; 합창|choir|chorus
후렴|chorus|refrain; 선율|멜로디|melod|tune\\b; 화음|harmon|chord; 마디|bar\\b|bars|measure|node|knuckle|turn\\b; 음계|scale
피아노|piano; 바이올린|violin; 기타를|guitar; 북을|drum; 녹음기|recorder; 라디오|radio; 텔레비전|television|TV\\b; 방영|air\\b|aired|broadcast
대사|line\\b|lines|dialog|ambassador; 배역|role; 관중|audience|spectator|crowd; 박수|applau|clap; 표를 사|ticket; 입장권|ticket
기념|commemorat|memorial|souvenir; 선물|gift|present\\b; 장식|decorat|ornament; 보석|jewel|gem\\b|gems; 반지|ring\\b
목걸이|necklace; 화장|makeup|cosmetic; 향수|perfume|nostalgi; 가르침|teaching|lesson; 깨달|realiz|realis|enlighten; 배움|learning
졸업생|graduate; 입학|enrol|admission|enter; 학기|semester|term\\b; 방학|vacation|school holiday; 학년|grade\\b|year\\b
과목|subject|course; 성적표|transcript|report card; 점수판|scoreboard; 낙제|fail; 합격|pass\\b|passes|passed|accept
장학|scholarship; 등록금|tuition; 칠판|blackboard; 분필|chalk; 공책|notebook; 문제집|workbook; 학부모|parent; 담임|homeroom; 총장|president
학장|dean; 조교|assistant; 강사|instructor|lecturer; 세미나|seminar; 회의실|meeting room; 회의록|minutes; 안건|agenda; 의장|chair
투자자|investor; 창업|startup|founded|found\\b; 사장|president|boss; 임원|executive; 인사팀|human resources
채용|고용|hire|hiring|employ|recruit; 해고|파면|fire\\b|fired|laid off|dismiss|layoff; 퇴직|은퇴|retire; 승진|promot
파업|strike|walkout; 노조|union; 재고|stock\\b|inventor; 파산|bankrupt; 흑자|surplus|profit; 적자|deficit|loss
이익|이윤|profit|benefit|gain; 손해|손실|loss|losses|damage|harm; 배상|compensat; 소비|consum|spend; 절약|sav|thrift|econom
유통|distribut|circulat; 도매|wholesale; 소매|retail; 할인|discount; 영수증|receipt; 현금|cash\\b; 카드로|card; 통장|passbook|account
금리|interest rate; 반례|counterexample; 보조정리|lemma; 따름정리|corollar; 명제|proposition; 귀류|contradiction; 필요조건|necessary
충분조건|sufficient; 동치|equivalen; 근삿값|approximat; 어림|estimat|rough|approximat; 반올림|round; 올림|round up|ceil
버림|floor|truncat; 나머지|remainder|rest\\b|others|remain; 몫|quotient|share|part\\b; 홀수|odd\\b; 짝수|even\\b; 소수점|decimal
배수|multiple; 약수|divisor|factor; 집합|set\\b|sets; 원소|element|member; 사상|mapping|map\\b|thought; 위상|topolog|phase|status
다양체|manifold; 측도|measure; 평균값|mean\\b|average; 최댓값|최대값|maximum|max\\b; 최솟값|최소값|minimum|min\\b; 극값|extrem; 극단|extreme
꼭짓점|정점|vertex|vertices|peak; 각도|각이|angle; 반지름|radius; 지름|diamet; 둘레|perimeter|circumfer; 넓이|면적|area; 부피|volume
속도계|speedometer; 눈금|scale|graduation|tick; 저울|scale|balance; 온도계|thermomet; 자릿값|place value
계기|gauge|instrument|occasion; 단추를|button; 미터|meter|metre; 킬로|kilo|km\\b|kg\\b; 그램|gram\\b|grams; 리터|liter|litre
톤의|톤을|톤이|톤입|ton\\b|tons|tonne; 시각|time\\b|hour|sight|visual; 분해|decompos|break down|disassembl|factor
조립|assembl|put together; 해체|dismantl|deconstruct|disband; 재배열|rearrang|reorder; 뒤섞|shuffl|jumble|mix
나열|list\\b|enumerat|line up; 배열|array|arrang; 늘어놓|lay out|arrange|display; 펼쳐|unfold|spread|flatten|lay out; 돌돌|roll
포개|stack|overlap|nest\\b; 끼우|끼워|insert|fit\\b|slot|wedge; 꽂|plug|insert|stick; 빼내|뽑아|pull out|extract|draw\\b|withdraw
꺼내|take out|pull out|draw out|bring out; 집어넣|put in|insert|stuff; 담그|soak|dip\\b|immers; 우려|steep|concern|worr
걸러내|filter out|screen out|weed out|filter; 추리|pick out|infer|deduc|select; 간추|summar|abridg; 줄거리|plot\\b|synopsis
결말|ending|conclusion|outcome; 도입부|intro|opening; 서두|opening|beginning|preface; 실마리|clue|thread|lead\\b
수수께끼|riddle|puzzle|myster; 암시|hint|impl|allu|suggest; 상징|symbol; 은유|metaphor; 풍자|satir; 반어|irony|ironic; 역설|paradox
과장|exagger|overstat; 축약|abbreviat|contract; 줄임말|약어|abbreviat|acronym|short for; 동의어|synonym; 반의어|antonym; 어원|etymolog
어순|word order; 어미|ending|suffix|mother; 조사|particle|survey|investigat; 띄어쓰기|spacing; 맞춤법|spelling|orthograph
받침|final consonant; 모음|vowel; 자음|consonant; 음절|syllab; 억양|intonation|accent
말투|tone\\b|manner of speak|way of speaking; 반말|casual speech|informal|plain speech; 높임말|경어|honorif|polite; 사투리|dialect
은어|속어|slang|jargon
`;
