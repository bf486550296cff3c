// The search page's script: finds any part of names and texts of the reports in the index beside the site.
//
// Plain JavaScript, no dependency, nothing evaluated, nothing written as markup: every text of the index reaches the page
// as text. The rules of normalising and matching are those of the SearchIndexing module, the format of the index is
// described in its FORMAT.md, and shared vectors keep both in step. Without this script the page leads to the browse
// pages.
(() => {
  "use strict";

  // ---------------------------------------------------------------- characters

  const UNSPACED = 0, DIGIT = 1, LETTER = 2, SEPARATOR = 3, IGNORED = 4;

  // [first, last, class], in order; what is not listed is a letter. The table of CharacterClass, range by range.
  const RANGES = [
    [0x00, 0x2F, SEPARATOR], [0x30, 0x39, DIGIT], [0x3A, 0x60, SEPARATOR], [0x7B, 0xAC, SEPARATOR],
    [0xAD, 0xAD, IGNORED], [0xAE, 0xBF, SEPARATOR], [0xD7, 0xD7, SEPARATOR], [0xF7, 0xF7, SEPARATOR],
    [0x300, 0x36F, IGNORED], [0x2000, 0x200A, SEPARATOR], [0x200B, 0x200F, IGNORED], [0x2010, 0x2029, SEPARATOR],
    [0x202A, 0x202E, IGNORED], [0x202F, 0x205F, SEPARATOR], [0x2060, 0x206F, IGNORED], [0x2070, 0x215F, SEPARATOR],
    [0x2189, 0x2BFF, SEPARATOR], [0x2E00, 0x2E7F, SEPARATOR], [0x2E80, 0x2FDF, UNSPACED], [0x2FE0, 0x3004, SEPARATOR],
    [0x3005, 0x3005, UNSPACED], [0x3006, 0x3006, SEPARATOR], [0x3007, 0x3007, UNSPACED], [0x3008, 0x3020, SEPARATOR],
    [0x3021, 0x3029, UNSPACED], [0x302A, 0x303F, SEPARATOR], [0x3040, 0x312F, UNSPACED], [0x3190, 0x319F, SEPARATOR],
    [0x31A0, 0x31BF, UNSPACED], [0x3200, 0x33FF, SEPARATOR], [0x3400, 0x4DBF, UNSPACED], [0x4E00, 0x9FFF, UNSPACED],
    [0xAC00, 0xD7A3, UNSPACED], [0xE000, 0xFAFF, UNSPACED], [0xFE00, 0xFE0F, IGNORED], [0xFE10, 0xFE6F, SEPARATOR],
    [0xFEFF, 0xFEFF, IGNORED], [0xFF00, 0xFFFF, SEPARATOR], [0x1F000, 0x1FAFF, SEPARATOR],
    [0x20000, 0x3FFFF, UNSPACED], [0xE0100, 0xE01EF, IGNORED], [0xF0000, 0x10FFFF, UNSPACED],
  ];

  function classOf(point) {
    if (point >= 0x4E00 && point <= 0x9FFF) return UNSPACED;
    let low = 0;
    let high = RANGES.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last, kind] = RANGES[middle];
      if (point < first) high = middle - 1;
      else if (point > last) low = middle + 1;
      else return kind;
    }
    return LETTER;
  }

  const isSpaced = (kind) => kind === DIGIT || kind === LETTER;

  // Traditional characters and, at the same places, the simplified ones they are searched as: the table of TraditionalForms.
  const TRADITIONAL =
    "丟並乾亂亙亞佇佈佔併來侖侶侷俁係俔俠俬俱倀倆倈倉個們倖倣倫偉側偵偽傑傖傘備傢傭傯傳傴債傷傾僂僅僇僉僑僕僞僥僨僱價儀儂億儈" +
    "儉儐儔儕儘償優儲儷儺儻儼兇兌兒兗內兩冊冪凈凍凜凱別刪剄則剋剎剗剛剝剮剴創剷劃劇劉劊劌劍劑勁動勗務勛勝勞勢勩勱勳勵勸勻匭匯" +
    "匱區協卹卻厙厠厭厲厴參叄叢吒吢吳吶呂咷咼員唄唚唸問啓啞啟啢喚喨喪喫喬單喲嗆嗇嗊嗎嗚嗩嗶嘆嘍嘔嘖嘗嘜嘩嘮嘯嘰嘵嘸嘽噓噝噠噥" +
    "噦噯噲噴噸噹嚀嚇嚌嚐嚕嚙嚥嚦嚨嚮嚲嚳嚴嚶囀囁囂囅囈囉囍囑囓囪圇國圍園圓圖團垵埡埰執堅堊堖堝堯報場塊塋塏塒塗塚塢塤塵塹墊墜" +
    "墮墳墻墾壇壋壎壓壘壙壚壜壞壟壠壢壩壯壺壼壽夠夢夥夾奐奧奩奪奬奮奼妝姊姍姦姪娛婁婦婭媧媯媼媽嫋嫗嫵嫻嫿嬀嬈嬋嬌嬙嬝嬡嬤嬪嬰" +
    "嬸孃孌孫學孿宮寢實寧審寫寬寵寶尅將專尋對導尷屆屍屓屜屢層屨屬岡峴島峽崍崑崗崙崢崬嵐嶁嶄嶇嶔嶗嶠嶢嶧嶮嶴嶸嶺嶼巋巒巔巖巰帥" +
    "師帳帶幀幃幗幘幟幣幫幬幹幾庫廁廂廄廈廚廝廟廠廡廢廣廩廬廳廻弒弔弳張強彆彈彌彎彙彞彥彿後徑從徠復徬徵徹恆恥悅悞悳悵悶悽惡惱" +
    "惲惻愛愜愨愴愷愾慄慇態慍慘慚慟慣慤慪慫慮慳慶慼慾憂憊憐憑憒憚憤憫憮憲憶懃懇應懌懍懞懟懣懨懮懲懶懷懸懺懼懾戀戇戔戧戩戰戱戲" +
    "戶拋挩挾捨捫捲掃掄掗掙掛採揀揚換揮搆損搖搗搥搧搨搵搶搾摀摑摜摟摯摳摶摺摻撈撏撐撓撚撟撢撣撥撫撲撳撻撾撿擁擄擇擊擋擔據擠擣" +
    "擬擯擰擱擲擴擷擺擻擼擾攄攆攏攔攖攙攛攜攝攢攣攤攪攬敗敘敵數斂斃斕斬斷於昇時晉晝暈暉暘暢暫暱曄曆曇曉曏曖曠曨曬書會朧東枒柵" +
    "桿梔梘條梟梲棄棖棗棟棧棲棶椏楊楓楨業極榖榪榮榲榿構槍槓槖槤槧槨槳樁樂樅樑樓標樞樣樸樹樺橈橋機橢橫檁檉檔檜檝檟檢檣檮檯檳檸" +
    "檻櫃櫓櫚櫛櫝櫞櫟櫥櫧櫨櫪櫫櫬櫱櫳櫸櫺櫻欄權欏欒欖欞欵欽歎歐歛歟歡歲歷歸歿殘殞殤殫殮殯殲殺殼毀毆毬毿氂氈氌氣氫氬氳氹氾汎汙" +
    "決沍沒沖況洩洶浹涇涼淒淚淥淨淪淵淶淺渙減渦測渾湊湞湧湯溈準溝溫溼滄滅滌滎滬滯滲滷滸滻滾滿漁漚漢漣漬漲漵漸漿潁潑潔潙潛潤潯" +
    "潰潷潿澀澆澇澗澠澤澦澩澮澱濁濃濕濘濟濤濫濬濰濱濺濼濾瀅瀆瀉瀋瀏瀕瀘瀝瀟瀠瀦瀧瀨瀰瀲瀾灃灄灑灕灘灝灠灣灤灧災為烏烴無煉煒煙" +
    "煢煥煩煬熅熒熗熱熲熾燁燄燈燉燐燒燙燜營燦燬燭燴燻燼燾燿爍爐爛爭爲爺爾牀牆牋牘牽犖犢犧狀狹狽猙猶猻獁獃獄獅獎獨獪獫獮獰獲獵" +
    "獷獸獺獻獼玀現琺琿瑋瑒瑣瑤瑩瑪瑯瑲璉璣璦璫環璽瓊瓏瓔瓚甌甕產産畝畢畫異當疇疊痀痙痠痾瘂瘋瘍瘓瘞瘡瘧瘮瘲瘺瘻療癆癇癉癒癘癟" +
    "癡癢癤癥癧癩癬癭癮癰癱癲發皁皚皰皸皺盃盜盞盡監盤盧盪眞眥眾睏睜睞睪瞇瞘瞞瞭瞶瞼矓矚矯砲硏硜硤硨硯碩碭碸確碼磑磚磣磧磯磽礆" +
    "礎礙礡礦礪礫礬礮礱祕祿禍禎禕禡禦禪禮禰禱禿秈稅稈稜稟種稱穀穌積穎穠穡穢穩穫穭窩窪窮窯窵窶窺竄竅竇竈竊竪競筆筍筧箇箋箎箏箝" +
    "節範築篋篔篤篩篳簀簆簍簞簡簣簫簷簹簽簾籃籌籐籙籜籟籠籤籩籪籬籮籲粧粵糝糞糧糰糲糴糶糹糾紀紂約紅紆紇紈紉紋納紐紓純紕紖紗紘" +
    "紙級紛紜紝紡紮細紱紲紳紵紹紺紼紿絀終絃組絆絎結絕絛絝絞絡絢給絨絰統絲絳絶絹綁綃綆綈綉綌綏綑經綜綞綠綢綣綫綬維綯綰綱網綳綴" +
    "綵綸綹綺綻綽綾綿緄緇緊緋緑緒緓緔緗緘緙線緝緞締緡緣緦編緩緬緯緱緲練緶緹緻縈縉縊縋縐縑縕縗縛縝縞縟縣縧縫縭縮縱縲縴縵縶縷縹" +
    "總績繃繅繆繒織繕繚繞繡繢繩繪繫繭繮繯繰繳繹繼繽繾纈纊續纍纏纓纔纖纘纜缽罈罌罎罣罰罵罷羅羆羈羋羣羥羨義羶習翫翹翺耬耮聖聞聯" +
    "聰聲聳聵聶職聹聽聾肅脅脈脛脣脫脹腎腖腡腦腫腳腸膃膚膠膩膽膾膿臉臍臏臘臚臟臠臢臥臨臺與興舉舊舖艙艤艦艫艱艷芻苧茲荊荳莊莖莢" +
    "莧菓華菸萇萊萬萵葉葒著葤葦葯葷蒐蒓蒔蒞蒼蓀蓆蓋蓮蓯蓽蔔蔞蔣蔥蔦蔭蔴蕁蕆蕎蕒蕓蕕蕘蕢蕩蕪蕭蕷薀薈薊薌薑薔薘薟薦薩薴薺藉藍藎" +
    "藝藥藪藴藶藷藹藺蘄蘆蘇蘊蘋蘚蘞蘢蘭蘺蘿虆處虛虜號虧虯蛺蛻蜆蝕蝟蝦蝨蝸螄螞螢螻螿蟄蟈蟎蟣蟬蟯蟲蟶蟻蠅蠆蠍蠐蠑蠔蠟蠣蠧蠨蠱蠶" +
    "蠻衆衊術衚衛衝袞袴裊裏補裝裡製複褌褘褲褳褸褻襇襏襖襝襠襤襪襯襲覈見覎規覓視覘覡覥覦親覬覯覲覷覺覽覿觀觴觶觸訁訂訃計訊訌討" +
    "訐訒訓訕訖託記訛訝訟訣訥訩訪設許訴訶診註証詁詆詎詐詒詔評詖詗詘詛詞詠詡詢詣試詩詫詬詭詮詰話該詳詵詼詿誄誅誆誇誌認誑誒誕誘" +
    "誚語誠誡誣誤誥誦誨說説誰課誶誹誼誾調諂諄談諉請諍諏諑諒論諗諛諜諝諞諡諢諤諦諧諫諭諮諱諳諶諷諸諺諼諾謀謁謂謄謅謊謎謐謔謖謗" +
    "謙謚講謝謠謡謨謫謬謭謳謹謾譁證譎譏譖識譙譚譜譟譫譯議譴護譸譽譾讀變讎讒讓讕讖讚讜讞豈豎豐豔豬豶貍貓貝貞貟負財貢貧貨販貪貫" +
    "責貯貰貲貳貴貶買貸貺費貼貽貿賀賁賂賃賄賅資賈賊賑賒賓賕賙賚賜賞賠賡賢賣賤賦賧質賫賬賭賴賵賸賺賻購賽賾贄贅贇贈贊贋贍贏贐贓" +
    "贔贖贗贛贜赬趕趙趨趲跡跤跼踐踡踰踴蹌蹕蹟蹣蹤蹧蹺躂躉躊躋躍躑躒躓躕躚躡躥躦躪軀車軋軌軍軑軒軔軛軟軤軫軲軸軹軺軻軼軾較輅輇" +
    "輈載輊輒輓輔輕輛輜輝輞輟輥輦輩輪輬輯輳輸輻輾輿轀轂轄轅轆轉轍轎轔轝轟轡轢轤辦辭辮辯農迴逕這連週進遊運過達違遙遜遞遠適遯遲" +
    "遷選遺遼邁還邇邊邏邐郟郵鄆鄉鄒鄔鄖鄧鄭鄰鄲鄴鄶鄺酇酈醃醖醜醞醫醬醱醼釀釁釃釅釋釐釒釓釔釕釗釘釙針釣釤釦釧釩釵釷釹釺鈀鈁鈃" +
    "鈄鈈鈉鈍鈎鈐鈑鈒鈔鈕鈞鈣鈥鈦鈧鈮鈰鈳鈴鈷鈸鈹鈺鈽鈾鈿鉀鉅鉈鉉鉋鉍鉑鉕鉗鉚鉛鉞鉢鉤鉦鉬鉭鉶鉸鉺鉻鉿銀銃銅銍銑銓銖銘銚銛銜銠" +
    "銣銥銦銨銩銪銫銬銱銲銳銷銹銻銼鋁鋃鋅鋇鋌鋏鋒鋙鋝鋟鋣鋤鋥鋦鋨鋩鋪鋭鋮鋯鋰鋱鋶鋸鋼錁錄錆錇錈錏錐錒錕錘錙錚錛錟錠錡錢錦錨錩" +
    "錫錮錯録錳錶錸鍀鍁鍃鍆鍇鍈鍊鍋鍍鍔鍘鍚鍛鍠鍤鍥鍩鍬鍰鍵鍶鍺鍾鎂鎄鎇鎊鎔鎖鎗鎘鎚鎛鎡鎢鎣鎦鎧鎩鎪鎬鎮鎰鎲鎳鎵鎸鎿鏃鏇鏈鏌鏍" +
    "鏐鏑鏗鏘鏜鏝鏞鏟鏡鏢鏤鏨鏰鏵鏷鏹鏽鐃鐋鐐鐒鐓鐔鐘鐙鐝鐠鐦鐧鐨鐫鐮鐲鐳鐵鐶鐸鐺鐿鑄鑊鑌鑑鑒鑔鑕鑞鑠鑣鑥鑭鑰鑱鑲鑷鑹鑼鑽鑾鑿" +
    "長門閂閃閆閈閉開閌閎閏閑閒間閔閘閡関閣閥閧閨閩閫閬閭閱閲閶閹閻閼閽閾閿闃闆闇闈闊闋闌闍闐闒闓闔闕闖闘關闞闠闡闢闤闥阨阪陘" +
    "陝陞陣陰陳陸陽隄隉隊階隕際隨險隱隴隸隻雋雖雙雛雜雞離難雲電霑霢霧霽靂靄靈靚靜靦靨靷鞀鞏鞝鞽韁韃韉韋韌韍韓韙韜韞韮韻響頁頂" +
    "頃項順頇須頊頌頎頏預頑頒頓頗領頜頡頤頦頭頮頰頲頴頷頸頹頻頽顆題額顎顏顒顓顔願顙顛類顢顥顧顫顬顯顰顱顳顴風颭颮颯颱颳颶颸颺" +
    "颻颼飀飄飆飈飛飠飢飣飥飩飪飫飭飯飲飴飼飽飾飿餃餄餅餉養餌餎餏餑餒餓餕餖餘餚餛餜餞餡館餬餱餳餵餶餷餺餼餽餾餿饁饃饅饈饉饊饋" +
    "饌饑饒饗饜饞饢馬馭馮馱馳馴馹駁駐駑駒駔駕駘駙駛駝駟駡駢駭駰駱駸駿騁騂騅騌騍騎騏騖騙騤騫騭騮騰騶騷騸騾驀驁驂驃驄驅驊驌驍驏" +
    "驕驗驚驛驟驢驤驥驦驪驫骯髏髒體髕髖髮鬀鬆鬍鬚鬢鬥鬧鬨鬩鬭鬮鬱魎魘魚魛魢魨魯魴魷魺鮁鮃鮊鮋鮍鮎鮐鮑鮒鮓鮚鮜鮝鮞鮦鮪鮫鮭鮮鮳" +
    "鮶鮺鯀鯁鯇鯉鯊鯒鯔鯕鯖鯛鯝鯡鯢鯤鯧鯨鯪鯫鯰鯴鯷鯽鯿鰁鰂鰃鰈鰉鰍鰏鰐鰒鰓鰜鰟鰠鰣鰥鰨鰩鰭鰮鰱鰲鰳鰵鰷鰹鰺鰻鰼鰾鱂鱅鱈鱉鱒鱔" +
    "鱖鱗鱘鱝鱟鱠鱣鱤鱧鱨鱭鱯鱷鱸鱺鳥鳧鳩鳬鳲鳳鳴鳶鴆鴇鴉鴒鴕鴛鴝鴞鴟鴣鴦鴨鴯鴰鴴鴻鴿鵂鵃鵐鵑鵒鵓鵜鵝鵠鵡鵪鵬鵮鵯鵲鵷鵾鶇鶉鶊" +
    "鶓鶖鶘鶚鶡鶥鶩鶬鶯鶲鶴鶹鶺鶻鶼鷀鷁鷂鷄鷊鷓鷖鷗鷙鷚鷥鷦鷫鷯鷲鷳鷸鷹鷺鷽鸇鸌鸏鸕鸘鸚鸛鸝鸞鹵鹹鹺鹼鹽麗麤麥麩麯麵麼麽黃黌點" +
    "黨黲黴黶黷黽黿鼇鼈鼉鼕鼴齊齋齎齏齒齔齕齗齙齜齟齠齡齣齦齧齩齪齬齲齶齷龍龎龐龔龕龜";
  const SIMPLIFIED =
    "丢并干乱亘亚伫布占并来仑侣局俣系伣侠私具伥俩俫仓个们幸仿伦伟侧侦伪杰伧伞备家佣偬传伛债伤倾偻仅戮佥侨仆伪侥偾雇价仪侬亿侩" +
    "俭傧俦侪尽偿优储俪傩傥俨凶兑儿兖内两册幂净冻凛凯别删刭则克刹刬刚剥剐剀创铲划剧刘刽刿剑剂劲动勖务勋胜劳势勚劢勋励劝匀匦汇" +
    "匮区协恤却厍厕厌厉厣参叁丛咤吣吴呐吕啕呙员呗吣念问启哑启唡唤亮丧吃乔单哟呛啬唝吗呜唢哔叹喽呕啧尝唛哗唠啸叽哓呒啴嘘咝哒哝" +
    "哕嗳哙喷吨当咛吓哜尝噜啮咽呖咙向亸喾严嘤啭嗫嚣冁呓啰禧嘱啮囱囵国围园圆图团埯垭采执坚垩垴埚尧报场块茔垲埘涂冢坞埙尘堑垫坠" +
    "堕坟墙垦坛垱埙压垒圹垆坛坏垄垅坜坝壮壶壸寿够梦伙夹奂奥奁夺奖奋姹妆姐姗奸侄娱娄妇娅娲妫媪妈袅妪妩娴婳妫娆婵娇嫱袅嫒嬷嫔婴" +
    "婶娘娈孙学孪宫寝实宁审写宽宠宝克将专寻对导尴届尸屃屉屡层屦属冈岘岛峡崃昆岗仑峥岽岚嵝崭岖嵚崂峤峣峄崄岙嵘岭屿岿峦巅岩巯帅" +
    "师帐带帧帏帼帻帜币帮帱干几库厕厢厩厦厨厮庙厂庑废广廪庐厅回弑吊弪张强别弹弥弯汇彝彦佛后径从徕复彷征彻恒耻悦悮德怅闷凄恶恼" +
    "恽恻爱惬悫怆恺忾栗殷态愠惨惭恸惯悫怄怂虑悭庆戚欲忧惫怜凭愦惮愤悯怃宪忆勤恳应怿懔蒙怼懑恹忧惩懒怀悬忏惧慑恋戆戋戗戬战戯戏" +
    "户抛捝挟舍扪卷扫抡挜挣挂采拣扬换挥构损摇捣捶扇拓揾抢榨捂掴掼搂挚抠抟折掺捞挦撑挠捻挢掸掸拨抚扑揿挞挝捡拥掳择击挡担据挤捣" +
    "拟摈拧搁掷扩撷摆擞撸扰摅撵拢拦撄搀撺携摄攒挛摊搅揽败叙敌数敛毙斓斩断于升时晋昼晕晖旸畅暂昵晔历昙晓向暧旷昽晒书会胧东丫栅" +
    "杆栀枧条枭棁弃枨枣栋栈栖梾桠杨枫桢业极谷杩荣榅桤构枪杠橐梿椠椁桨桩乐枞梁楼标枢样朴树桦桡桥机椭横檩柽档桧楫槚检樯梼台槟柠" +
    "槛柜橹榈栉椟橼栎橱槠栌枥橥榇蘖栊榉棂樱栏权椤栾榄棂款钦叹欧敛欤欢岁历归殁残殒殇殚殓殡歼杀壳毁殴球毵牦毡氇气氢氩氲凼泛泛污" +
    "决冱没冲况泄汹浃泾凉凄泪渌净沦渊涞浅涣减涡测浑凑浈涌汤沩准沟温湿沧灭涤荥沪滞渗卤浒浐滚满渔沤汉涟渍涨溆渐浆颍泼洁沩潜润浔" +
    "溃滗涠涩浇涝涧渑泽滪泶浍淀浊浓湿泞济涛滥浚潍滨溅泺滤滢渎泻沈浏濒泸沥潇潆潴泷濑弥潋澜沣滠洒漓滩灏漤湾滦滟灾为乌烃无炼炜烟" +
    "茕焕烦炀煴荧炝热颎炽烨焰灯炖磷烧烫焖营灿毁烛烩熏烬焘耀烁炉烂争为爷尔床墙笺牍牵荦犊牺状狭狈狰犹狲犸呆狱狮奖独狯猃狝狞获猎" +
    "犷兽獭献猕猡现珐珲玮玚琐瑶莹玛琅玱琏玑瑷珰环玺琼珑璎瓒瓯瓮产产亩毕画异当畴叠佝痉酸疴痖疯疡痪瘗疮疟瘆疭瘘瘘疗痨痫瘅愈疠瘪" +
    "痴痒疖症疬癞癣瘿瘾痈瘫癫发皂皑疱皲皱杯盗盏尽监盘卢荡真眦众困睁睐睾眯眍瞒了瞆睑眬瞩矫炮研硁硖砗砚硕砀砜确码硙砖碜碛矶硗硷" +
    "础碍礴矿砺砾矾炮砻秘禄祸祯祎祃御禅礼祢祷秃籼税秆棱禀种称谷稣积颖秾穑秽稳获稆窝洼穷窑窎窭窥窜窍窦灶窃竖竞笔笋笕个笺篪筝钳" +
    "节范筑箧筼笃筛筚箦筘篓箪简篑箫檐筜签帘篮筹藤箓箨籁笼签笾簖篱箩吁妆粤糁粪粮团粝籴粜纟纠纪纣约红纡纥纨纫纹纳纽纾纯纰纼纱纮" +
    "纸级纷纭纴纺扎细绂绁绅纻绍绀绋绐绌终弦组绊绗结绝绦绔绞络绚给绒绖统丝绛绝绢绑绡绠绨绣绤绥捆经综缍绿绸绻线绶维绹绾纲网绷缀" +
    "彩纶绺绮绽绰绫绵绲缁紧绯绿绪绬绱缃缄缂线缉缎缔缗缘缌编缓缅纬缑缈练缏缇致萦缙缢缒绉缣缊缞缚缜缟缛县绦缝缡缩纵缧纤缦絷缕缥" +
    "总绩绷缫缪缯织缮缭绕绣缋绳绘系茧缰缳缲缴绎继缤缱缬纩续累缠缨才纤缵缆钵坛罂坛挂罚骂罢罗罴羁芈群羟羡义膻习玩翘翱耧耢圣闻联" +
    "聪声耸聩聂职聍听聋肃胁脉胫唇脱胀肾胨脶脑肿脚肠腽肤胶腻胆脍脓脸脐膑腊胪脏脔臜卧临台与兴举旧铺舱舣舰舻艰艳刍苎兹荆豆庄茎荚" +
    "苋果华烟苌莱万莴叶荭着荮苇药荤搜莼莳莅苍荪席盖莲苁荜卜蒌蒋葱茑荫麻荨蒇荞荬芸莸荛蒉荡芜萧蓣蕰荟蓟芗姜蔷荙莶荐萨苎荠借蓝荩" +
    "艺药薮蕴苈薯蔼蔺蕲芦苏蕴苹藓蔹茏兰蓠萝蔂处虚虏号亏虬蛱蜕蚬蚀猬虾虱蜗蛳蚂萤蝼螀蛰蝈螨虮蝉蛲虫蛏蚁蝇虿蝎蛴蝾蚝蜡蛎蠹蟏蛊蚕" +
    "蛮众蔑术胡卫冲衮绔袅里补装里制复裈袆裤裢褛亵裥袯袄裣裆褴袜衬袭核见觃规觅视觇觋觍觎亲觊觏觐觑觉览觌观觞觯触讠订讣计讯讧讨" +
    "讦讱训讪讫托记讹讶讼诀讷讻访设许诉诃诊注证诂诋讵诈诒诏评诐诇诎诅词咏诩询诣试诗诧诟诡诠诘话该详诜诙诖诔诛诓夸志认诳诶诞诱" +
    "诮语诚诫诬误诰诵诲说说谁课谇诽谊訚调谄谆谈诿请诤诹诼谅论谂谀谍谞谝谥诨谔谛谐谏谕谘讳谙谌讽诸谚谖诺谋谒谓誊诌谎谜谧谑谡谤" +
    "谦谥讲谢谣谣谟谪谬谫讴谨谩哗证谲讥谮识谯谭谱噪谵译议谴护诪誉谫读变雠谗让谰谶赞谠谳岂竖丰艳猪豮狸猫贝贞贠负财贡贫货贩贪贯" +
    "责贮贳赀贰贵贬买贷贶费贴贻贸贺贲赂赁贿赅资贾贼赈赊宾赇赒赉赐赏赔赓贤卖贱赋赕质赍账赌赖赗剩赚赙购赛赜贽赘赟赠赞赝赡赢赆赃" +
    "赑赎赝赣赃赪赶赵趋趱迹交局践蜷逾踊跄跸迹蹒踪糟跷跶趸踌跻跃踯跞踬蹰跹蹑蹿躜躏躯车轧轨军轪轩轫轭软轷轸轱轴轵轺轲轶轼较辂辁" +
    "辀载轾辄挽辅轻辆辎辉辋辍辊辇辈轮辌辑辏输辐辗舆辒毂辖辕辘转辙轿辚舆轰辔轹轳办辞辫辩农回迳这连周进游运过达违遥逊递远适遁迟" +
    "迁选遗辽迈还迩边逻逦郏邮郓乡邹邬郧邓郑邻郸邺郐邝酂郦腌酝丑酝医酱酦宴酿衅酾酽释厘钅钆钇钌钊钉钋针钓钐扣钏钒钗钍钕钎钯钫钘" +
    "钭钚钠钝钩钤钣钑钞钮钧钙钬钛钪铌铈钶铃钴钹铍钰钸铀钿钾钜铊铉铇铋铂钷钳铆铅钺钵钩钲钼钽铏铰铒铬铪银铳铜铚铣铨铢铭铫铦衔铑" +
    "铷铱铟铵铥铕铯铐铞焊锐销锈锑锉铝锒锌钡铤铗锋铻锊锓铘锄锃锔锇铓铺锐铖锆锂铽锍锯钢锞录锖锫锩铔锥锕锟锤锱铮锛锬锭锜钱锦锚锠" +
    "锡锢错录锰表铼锝锨锪钔锴锳炼锅镀锷铡钖锻锽锸锲锘锹锾键锶锗钟镁锿镅镑镕锁枪镉锤镈镃钨蓥镏铠铩锼镐镇镒镋镍镓镌镎镞镟链镆镙" +
    "镠镝铿锵镗镘镛铲镜镖镂錾镚铧镤镪锈铙铴镣铹镦镡钟镫镢镨锎锏镄镌镰镯镭铁镮铎铛镱铸镬镔鉴鉴镲锧镴铄镳镥镧钥镵镶镊镩锣钻銮凿" +
    "长门闩闪闫闬闭开闶闳闰闲闲间闵闸阂关阁阀哄闺闽阃阆闾阅阅阊阉阎阏阍阈阌阒板暗闱阔阕阑阇阗阘闿阖阙闯斗关阚阓阐辟阛闼厄坂陉" +
    "陕升阵阴陈陆阳堤陧队阶陨际随险隐陇隶只隽虽双雏杂鸡离难云电沾霡雾霁雳霭灵靓静腼靥纼鼗巩绱鞒缰鞑鞯韦韧韨韩韪韬韫韭韵响页顶" +
    "顷项顺顸须顼颂颀颃预顽颁顿颇领颌颉颐颏头颒颊颋颕颔颈颓频颓颗题额颚颜颙颛颜愿颡颠类颟颢顾颤颥显颦颅颞颧风飐飑飒台刮飓飔飏" +
    "飖飕飗飘飙飚飞饣饥饤饦饨饪饫饬饭饮饴饲饱饰饳饺饸饼饷养饵饹饻饽馁饿馂饾余肴馄馃饯馅馆糊糇饧喂馉馇馎饩馈馏馊馌馍馒馐馑馓馈" +
    "馔饥饶飨餍馋馕马驭冯驮驰驯驲驳驻驽驹驵驾骀驸驶驼驷骂骈骇骃骆骎骏骋骍骓骔骒骑骐骛骗骙骞骘骝腾驺骚骟骡蓦骜骖骠骢驱骅骕骁骣" +
    "骄验惊驿骤驴骧骥骦骊骉肮髅脏体髌髋发剃松胡须鬓斗闹哄阋斗阄郁魉魇鱼鱽鱾鲀鲁鲂鱿鲄鲅鲆鲌鲉鲏鲇鲐鲍鲋鲊鲒鲘鲞鲕鲖鲔鲛鲑鲜鲓" +
    "鲪鲝鲧鲠鲩鲤鲨鲬鲻鲯鲭鲷鲴鲱鲵鲲鲳鲸鲮鲰鲶鲺鳀鲫鳊鳈鲗鳂鲽鳇鳅鲾鳄鳆鳃鳒鳑鳋鲥鳏鳎鳐鳍鳁鲢鳌鳓鳘鲦鲣鲹鳗鳛鳔鳉鳙鳕鳖鳟鳝" +
    "鳜鳞鲟鲼鲎鲙鳣鳡鳢鲿鲚鳠鳄鲈鲡鸟凫鸠凫鸤凤鸣鸢鸩鸨鸦鸰鸵鸳鸲鸮鸱鸪鸯鸭鸸鸹鸻鸿鸽鸺鸼鹀鹃鹆鹁鹈鹅鹄鹉鹌鹏鹐鹎鹊鹓鹍鸫鹑鹒" +
    "鹋鹙鹕鹗鹖鹛鹜鸧莺鹟鹤鹠鹡鹘鹣鹚鹢鹞鸡鹝鹧鹥鸥鸷鹨鸶鹪鹔鹩鹫鹇鹬鹰鹭鸴鹯鹱鹲鸬鹴鹦鹳鹂鸾卤咸鹾碱盐丽粗麦麸曲面么么黄黉点" +
    "党黪霉黡黩黾鼋鳌鳖鼍冬鼹齐斋赍齑齿龀龁龂龅龇龃龆龄出龈啮咬龊龉龋腭龌龙厐庞龚龛龟";

  const simplified = new Map();
  for (let index = 0; index < TRADITIONAL.length; index++) {
    simplified.set(TRADITIONAL.charCodeAt(index), SIMPLIFIED.charCodeAt(index));
  }

  function fold(point) {
    if (point >= 0x4E00 && point <= 0x9FFF) return simplified.get(point) ?? point;
    if (point >= 0xFF01 && point <= 0xFF5E) point -= 0xFEE0;
    const isUpper = (point >= 0x41 && point <= 0x5A) || (point >= 0xC0 && point <= 0xDE && point !== 0xD7);
    if (isUpper) return point + 0x20;
    return point === 0x25CB || point === 0x25EF ? 0x3007 : point;
  }

  // ---------------------------------------------------------------- normalised text

  // The text as the search compares it, and for each of its UTF-16 units where it comes from in the source.
  function normalize(source) {
    const points = [];
    const places = [];
    for (let index = 0; index < source.length;) {
      const point = source.codePointAt(index);
      points.push(point);
      places.push(index);
      index += point > 0xFFFF ? 2 : 1;
    }
    places.push(source.length);
    const startsGroup = (index) => {
      let digits = 0;
      while (digits < 4 && index + digits < points.length && classOf(fold(points[index + digits])) === DIGIT) digits++;
      return digits === 3;
    };
    let text = "";
    const starts = [];
    const ends = [];
    let last = null;
    let separated = false;
    let group = 0;
    let hasGroups = false;
    for (let index = 0; index < points.length; index++) {
      const point = fold(points[index]);
      const kind = classOf(point);
      if (kind === IGNORED) continue;
      if (kind === SEPARATOR) {
        const endsGroup = hasGroups ? group === 3 : group >= 1 && group <= 3;
        if (points[index] === 0x2C && !separated && endsGroup && startsGroup(index + 1)) {
          group = 0;
          hasGroups = true;
        } else {
          separated = true;
          group = 0;
          hasGroups = false;
        }
        continue;
      }
      if (separated && isSpaced(kind) && isSpaced(last)) {
        text += " ";
        starts.push(places[index]);
        ends.push(places[index]);
      }
      const character = String.fromCodePoint(point);
      text += character;
      for (let unit = 0; unit < character.length; unit++) {
        starts.push(places[index]);
        ends.push(places[index + 1]);
      }
      separated = false;
      last = kind;
      if (kind === DIGIT) {
        group++;
      } else {
        group = 0;
        hasGroups = false;
      }
    }
    return { text, starts, ends };
  }

  const isSpacedText = (text) =>
    Array.from(text).every((character) => character === " " || isSpaced(classOf(character.codePointAt(0))));

  function pairsOf(text) {
    const characters = Array.from(text);
    const pairs = new Set();
    for (let index = 1; index < characters.length; index++) pairs.add(characters[index - 1] + characters[index]);
    return pairs;
  }

  // The whole runs of digits and of letters, in order.
  function runsOf(text) {
    const runs = [];
    let run = "";
    let runKind = null;
    for (const character of text) {
      const kind = classOf(character.codePointAt(0));
      if (kind !== runKind) {
        if (run) runs.push(run);
        run = "";
        runKind = kind;
      }
      if (isSpaced(kind)) run += character;
    }
    if (run) runs.push(run);
    return runs;
  }

  function keysOf(text) {
    const keys = pairsOf(text);
    for (const run of runsOf(text)) keys.add("=" + run);
    return keys;
  }

  // Code-point order, which is the order of the index; JavaScript's own compares UTF-16 units.
  function compareKeys(left, right) {
    for (let index = 0; index < left.length && index < right.length; index++) {
      if (left[index] !== right[index]) {
        const pointAt = (text) => {
          const unit = text.charCodeAt(index);
          const isTrail = unit >= 0xDC00 && unit <= 0xDFFF && index > 0;
          return text.codePointAt(isTrail ? index - 1 : index);
        };
        return pointAt(left) - pointAt(right);
      }
    }
    return left.length - right.length;
  }

  // Whether the characters on both sides of a position belong to one run of digits or letters.
  function cutsRun(text, position) {
    if (position <= 0 || position >= text.length) return false;
    const unit = text.charCodeAt(position - 1);
    const isTrail = unit >= 0xDC00 && unit <= 0xDFFF && position > 1;
    const before = classOf(text.codePointAt(isTrail ? position - 2 : position - 1));
    return isSpaced(before) && before === classOf(text.codePointAt(position));
  }

  // The first place of a needle at or after `from`; with `wholeRuns` one that cuts no run. -1 if there is none.
  function find(text, needle, wholeRuns, from = 0) {
    if (!needle) return -1;
    let at = text.indexOf(needle, from);
    while (at >= 0 && wholeRuns && (cutsRun(text, at) || cutsRun(text, at + needle.length))) {
      at = text.indexOf(needle, at + 1);
    }
    return at;
  }

  // ---------------------------------------------------------------- queries

  const WHITE_SPACE = /^[\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]$/;
  const QUOTES = "\"\u201C\u201D\uFF02";
  const MINUS = "-\uFF0D\u2212";
  const ENDINGS = ["人民政府", "政府", "办事处"];
  const SHORTEST_BROKEN = 4;
  const LONGEST_BROKEN = 64;

  function makeWord(text, excluded, phrase, source = text) {
    const spaced = isSpacedText(text);
    const characters = Array.from(text);
    const length = characters.length;
    const ending = ENDINGS.find((each) => text.endsWith(each) && length >= each.length + 2);
    return {
      text, excluded, spaced, source,
      nameStart: length === 1 && !spaced,
      placeName: ending === undefined ? null : text.slice(0, text.length - ending.length),
      // Whether the word may be looked for in pieces where it stands nowhere in one.
      breakable: !excluded && !phrase && !spaced && length >= SHORTEST_BROKEN && length <= LONGEST_BROKEN,
      // Half of its characters.
      partLength: Math.max(2, Math.ceil(length / 2)),
    };
  }

  function parseQuery(source) {
    const words = [];
    let current = "";
    let excluded = false;
    let quoted = false;
    const finish = () => {
      const { text } = normalize(current);
      if (text) words.push(makeWord(text, excluded, quoted, current));
      current = "";
      excluded = false;
    };
    for (const character of source) {
      if (QUOTES.includes(character)) {
        const wasExcluded = excluded && !current;
        finish();
        excluded = wasExcluded && !quoted;
        quoted = !quoted;
      } else if (!quoted && WHITE_SPACE.test(character)) {
        finish();
      } else if (MINUS.includes(character) && !current && !quoted) {
        excluded = true;
      } else {
        current += character;
      }
    }
    finish();
    return words;
  }

  // How far a query is loosened, step by step: each only where the one before found nothing anywhere.
  const EXACT = { kind: "", count: 0 };

  function stepsOf(words) {
    const asked = words.filter((word) => !word.excluded);
    const steps = [EXACT];
    if (asked.some((word) => word.spaced)) steps.push({ kind: "runs", count: 0 });
    if (asked.some((word) => word.breakable)) for (const count of [2, 3]) steps.push({ kind: "pieces", count });
    for (let count = 1; count < asked.length; count++) steps.push({ kind: "missing", count });
    if (asked.length === 1 && asked[0].breakable) steps.push({ kind: "part", count: 0 });
    return steps;
  }

  // The letters of a word as a reading (拼音) of a place's name, such as baixiang or bx; null if it cannot be one.
  function readingOf(word) {
    const letters = word.text.replaceAll(" ", "");
    return !word.excluded && /^[a-z]{2,}$/.test(letters) ? letters : null;
  }

  // The alternatives of keys of which a document must have all of one.
  function wordKeys(word, step) {
    if (word.nameStart) return [new Set(["^" + word.text])];
    const pairs = pairsOf(word.text);
    if (!word.spaced) return word.placeName === null ? [pairs] : [pairs, pairsOf(word.placeName)];
    if (step.kind === "runs") return pairs.size ? [pairs] : [];
    const runs = new Set(runsOf(word.text).map((run) => "=" + run));
    const reading = readingOf(word);
    return reading === null ? [runs] : [runs, new Set(["*" + reading])];
  }

  // Keys of which a document that has the word in pieces must have so many; null where it is not looked for so.
  function looseKeys(word, step) {
    if (!word.breakable) return null;
    const keys = pairsOf(word.text);
    if (step.kind === "pieces") return { keys, atLeast: Math.max(1, keys.size - (step.count - 1)) };
    if (step.kind !== "part") return null;
    const characters = Array.from(word.text);
    let atLeast = keys.size;
    for (let start = 0; start + word.partLength <= characters.length; start++) {
      atLeast = Math.min(atLeast, pairsOf(characters.slice(start, start + word.partLength).join("")).size);
    }
    return { keys, atLeast };
  }

  // For each start in a word the lengths of the parts, two characters or longer, that stand in the texts of a card. No part
  // begins or ends inside a run of digits or letters of the word.
  function partLengths(characters, fields) {
    const kinds = characters.map((character) => classOf(character.codePointAt(0)));
    const cuts = (at) => at > 0 && at < kinds.length && isSpaced(kinds[at]) && kinds[at] === kinds[at - 1];
    return characters.map((_, start) => {
      const found = [];
      if (cuts(start)) return found;
      for (let length = 2; start + length <= characters.length; length++) {
        const part = characters.slice(start, start + length).join("");
        if (!fields.joined.includes(part)) break;
        if (cuts(start + length)) continue;
        if (!isSpacedText(part) || find(fields.joined, part, true) >= 0) found.push(length);
      }
      return found;
    });
  }

  // The fewest parts that make up the whole word, the first ones as long as can be; null if they do not.
  function fewestPieces(word, fields) {
    const characters = Array.from(word.text);
    const lengths = partLengths(characters, fields);
    const needed = new Array(characters.length).fill(null);
    needed.push({ count: 0, length: 0 });
    for (let start = characters.length - 1; start >= 0; start--) {
      for (const length of lengths[start].reverse()) {
        const rest = needed[start + length];
        if (rest && rest.count + 1 < (needed[start]?.count ?? Infinity)) needed[start] = { count: rest.count + 1, length };
      }
    }
    const pieces = [];
    for (let start = 0; start < characters.length; start += needed[start].length) {
      if (!needed[start]) return null;
      pieces.push(characters.slice(start, start + needed[start].length).join(""));
    }
    return pieces;
  }

  // The longest part of a word that stands in the texts, the first of equally long ones; "" if there is none.
  function longestPart(word, fields) {
    const characters = Array.from(word.text);
    let best = [];
    partLengths(characters, fields).forEach((lengths, start) => {
      const length = lengths.at(-1) ?? 0;
      if (length > best.length) best = characters.slice(start, start + length);
    });
    return best.join("");
  }

  const WEIGHTS = { year: 5, name: 4, title: 3, section: 2, finding: 1 };

  // The texts of a card, normalised; kept with the card, so that the next query finds them ready.
  function fieldsOf(card) {
    if (card.fields) return card.fields;
    const entries = [];
    const add = (field, position, source) => {
      const normalized = normalize(source);
      if (normalized.text) entries.push({ field, position, text: normalized.text });
    };
    // Above the names: the number of a document carries the year after the one it is about.
    if (card.year !== undefined) add("year", 0, card.year + "年");
    add("name", 0, card.path.join(""));
    card.names.forEach((name, position) => add("name", position + 1, name));
    add("title", 0, card.title);
    for (const [field, passages] of [["section", card.sections], ["finding", card.findings]]) {
      passages.forEach(([, heading, text], position) => {
        add(field, position, text);
        if (field === "section") add(field, position, heading);
      });
    }
    card.fields = {
      entries,
      labels: [...card.path, ...card.names].map((label) => Array.from(normalize(label).text)[0]),
      parentLength: normalize(card.path.slice(0, -1).join("")).text.length,
      // All texts in one, with a character between that no normalised text has.
      joined: entries.map(({ text }) => text).join("\u0000"),
    };
    return card.fields;
  }

  function isNamed(word, entry, fields, wholeRuns) {
    if (find(entry.text, word.text, wholeRuns) >= 0) return true;
    if (word.placeName === null) return false;
    let at = find(entry.text, word.placeName, false);
    while (at >= 0) {
      if (entry.position > 0 || at + word.placeName.length > fields.parentLength) return true;
      at = find(entry.text, word.placeName, false, at + 1);
    }
    return false;
  }

  // The best entry a word is found in as a whole, or null.
  function wholeWord(word, fields, insideRuns, number) {
    const names = fields.entries.filter((entry) => entry.field === "name");
    if (word.nameStart) return fields.labels.includes(word.text) ? names[0] ?? null : null;
    // Readings stand in the lists alone; the script knows none itself.
    if (!insideRuns && word.read?.has(number)) return names[0] ?? null;
    const wholeRuns = word.spaced && !insideRuns;
    const contains = (entry) => find(entry.text, word.text, wholeRuns) >= 0;
    return fields.entries.find((entry) => entry.field === "year" && contains(entry)) ??
      names.find((entry) => isNamed(word, entry, fields, wholeRuns)) ?? fields.entries.find(contains) ?? null;
  }

  // Where a word is found best, and the words to mark for it; null if it is not found.
  function matchWord(word, fields, step, number) {
    const whole = wholeWord(word, fields, step.kind === "runs", number);
    if (whole) return { entry: whole, marked: [word] };
    if (!word.breakable) return null;
    let pieces = null;
    if (step.kind === "pieces") {
      pieces = fewestPieces(word, fields);
      if (pieces && pieces.length > step.count) return null;
    } else if (step.kind === "part") {
      const part = longestPart(word, fields);
      if (Array.from(part).length >= word.partLength) pieces = [part];
    }
    if (!pieces) return null;
    const entry = fields.entries.find(({ text }) => pieces.some((piece) => text.includes(piece)));
    return { entry, marked: pieces.map((piece) => makeWord(piece, false, true)) };
  }

  // The rank of a card for a query, with the words to mark and those that are missing; null if it is no answer.
  function matchCard(card, words, step, number) {
    const fields = fieldsOf(card);
    const match = { rank: 0, marked: [], missing: [] };
    for (const word of words) {
      if (word.excluded) {
        if (wholeWord(word, fields, false, number)) return null;
        continue;
      }
      const found = matchWord(word, fields, step, number);
      if (found) {
        match.rank += WEIGHTS[found.entry.field];
        match.marked.push(...found.marked);
      } else {
        match.missing.push(word);
      }
    }
    return match.missing.length <= (step.kind === "missing" ? step.count : 0) ? match : null;
  }

  // ---------------------------------------------------------------- figures

  // A decimal number in its shortest form; null if the text is none.
  function figureOf(text) {
    const digits = Array.from(text.trim(), (each) => String.fromCodePoint(fold(each.codePointAt(0)))).join("");
    const parts = /^(-?)0*([0-9]+)(?:\.([0-9]+?)0*)?$/.exec(digits);
    if (!parts) return null;
    const fraction = parts[3] === undefined || /^0$/.test(parts[3]) ? "" : "." + parts[3];
    const value = parts[2] + fraction;
    return value === "0" ? value : parts[1] + value;
  }

  // Compares two numbers in their shortest forms digit by digit: no number is too long or has too many places.
  function compareFigures(left, right) {
    const isNegative = left.startsWith("-");
    if (isNegative !== right.startsWith("-")) return isNegative ? -1 : 1;
    if (isNegative) return compareFigures(right.slice(1), left.slice(1));
    const [whole, fraction = ""] = left.split(".");
    const [otherWhole, otherFraction = ""] = right.split(".");
    const order = (one, other) => one < other ? -1 : one > other ? 1 : 0;
    return whole.length - otherWhole.length || order(whole, otherWhole) || order(fraction, otherFraction);
  }

  const COMPARISONS = {
    ">": (order) => order > 0, ">=": (order) => order >= 0, "=": (order) => order === 0,
    "<=": (order) => order <= 0, "<": (order) => order < 0,
  };

  // What a figure of every answer has to be, as it stands in an address: penalties>0. Null if the text is none.
  function conditionOf(text) {
    const [, figure, comparison, number] = /^([A-Za-z0-9_]+)(>=|<=|>|<|=)(.*)$/.exec(text) ?? [];
    const value = number === undefined ? null : figureOf(number);
    return value === null ? null : { figure, comparison, value };
  }

  // ---------------------------------------------------------------- the index

  class UnavailableFromFile extends Error {}

  const received = new Map();

  const FIRST_KEYS = 3;
  const FREQUENT_KEYS = 2;
  const FEW_DOCUMENTS = 24;
  const DIGITS = new Map(
    Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", (digit, value) => [digit, value]));

  // The documents of a list: gaps in digits of five bits, or "first:digits" with six documents a digit.
  function documentsOf(list) {
    const numbers = [];
    const colon = list.indexOf(":");
    let number = 0;
    if (colon < 0) {
      let gap = 0;
      let unit = 1;
      for (const character of list) {
        const digit = DIGITS.get(character);
        gap += (digit & 31) * unit;
        unit *= 32;
        if (digit < 32) {
          numbers.push(number += gap);
          gap = 0;
          unit = 1;
        }
      }
      return numbers;
    }
    number = Number(list.slice(0, colon));
    for (let index = colon + 1; index < list.length; index++, number += 6) {
      const digit = DIGITS.get(list[index]);
      for (let bit = 0; bit < 6; bit++) if (digit & (32 >> bit)) numbers.push(number + bit);
    }
    return numbers;
  }

  // Reads the files of an index, each once: fetched, or from `file:`, where pages may not fetch, as scripts.
  class Index {
    constructor(base, usesTwins) {
      this.base = base;
      this.usesTwins = usesTwins;
      this.files = new Map();
      this.columns = new Map();
      this.outstanding = new Set();
      this.abortion = new AbortController();
    }

    // Gives up what an overtaken question still waits for.
    abandon() {
      for (const name of this.outstanding) this.files.delete(name);
      this.outstanding.clear();
      this.abortion.abort();
      this.abortion = new AbortController();
    }

    // Forgets what was read: the site may have been published anew, and the files have new names.
    forget() {
      this.abandon();
      this.files.clear();
      this.columns.clear();
    }

    load(name) {
      let file = this.files.get(name);
      if (!file) {
        file = this.usesTwins ? this.loadTwin(name) : this.fetchFile(name);
        const started = file;
        this.files.set(name, file);
        if (name !== "manifest") this.outstanding.add(name);
        const settle = (failed) => {
          if (this.files.get(name) !== started) return;
          this.outstanding.delete(name);
          if (failed) this.files.delete(name);
        };
        file.then(() => settle(false), () => settle(true));
      }
      return file;
    }

    async fetchFile(name) {
      // Only the manifest keeps its name when the index changes.
      const options = name === "manifest" ? { cache: "no-cache" } : { signal: this.abortion.signal };
      const response = await fetch(this.base + name + ".json", options);
      if (!response.ok) throw new Error(name + ": " + response.status);
      return response.json();
    }

    loadTwin(name) {
      return new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = this.base + name + ".js";
        script.onload = () => {
          script.remove();
          if (received.has(name)) resolve(received.get(name));
          else reject(new Error(name));
          received.delete(name);
        };
        script.onerror = () => {
          script.remove();
          reject(new Error(name));
        };
        document.head.append(script);
      });
    }

    async manifest() {
      const manifest = await this.load("manifest");
      if (manifest.format !== "sitegen-search" || manifest.version !== 3) throw new Error("unknown index format");
      if (this.usesTwins && !manifest.twins) throw new UnavailableFromFile();
      return manifest;
    }

    // Every value of a facet with the number of documents: [[value, count]].
    async facetValues(name) {
      const file = (await this.manifest()).facets.find(([each]) => each === name)?.[1];
      return file === undefined ? [] : (await this.load(file)).values;
    }

    // The documents filed under a key, ascending.
    async documentsWith(key) {
      const { postings } = await this.manifest();
      let level = postings.entries;
      for (let depth = 0; depth < postings.depth; depth++) {
        let start = level.findIndex(([first]) => compareKeys(first, key) >= 0);
        start = Math.max(0, (start < 0 ? level.length : start) - 1);
        const pages = level.slice(start).filter(([first]) => compareKeys(first, key) <= 0);
        level = (await Promise.all(pages.map(([, name]) => this.load(name)))).flatMap((page) => page.entries);
      }
      let shards = level.filter(([first]) => first === key);
      if (!shards.length) shards = level.filter(([first]) => compareKeys(first, key) < 0).slice(-1);
      const numbers = [];
      for (const shard of await Promise.all(shards.map(([, name]) => this.load(name)))) {
        shard.positions ??= new Map(shard.keys.map((each, position) => [each, position]));
        const position = shard.positions.get(key);
        if (position !== undefined) for (const number of documentsOf(shard.lists[position])) numbers.push(number);
      }
      return numbers;
    }

    // The documents that have all keys, or a few more: the rare keys are asked first, and once they leave few documents the
    // texts decide. Lists that most documents are on would cost more than they exclude; what was not asked is added to `unasked`.
    async documentsWithAll(keys, unasked = []) {
      const frequent = new Set((await this.manifest()).frequent);
      const rare = [...keys].filter((key) => !frequent.has(key));
      if (!rare.length) {
        unasked.push(...[...keys].slice(FREQUENT_KEYS));
        return this.intersection([...keys].slice(0, FREQUENT_KEYS));
      }
      let found = await this.intersection(rare.splice(0, FIRST_KEYS));
      while (found.length > FEW_DOCUMENTS && rare.length) {
        const others = new Set(await this.intersection(rare.splice(0, FIRST_KEYS)));
        found = found.filter((number) => others.has(number));
      }
      unasked.push(...[...keys].filter((key) => frequent.has(key)));
      return found;
    }

    // The documents that have a number of the keys or more, or a few others: frequent keys count as present unless they
    // alone were enough.
    async documentsWithAtLeast(bound, keys) {
      const frequent = new Set((await this.manifest()).frequent);
      let asked = [...keys].filter((key) => !frequent.has(key));
      let needed = bound - (keys.size - asked.length);
      if (needed < 1) {
        asked = [...keys];
        needed = bound;
      }
      const counts = new Map();
      for (const list of await Promise.all(asked.map((key) => this.documentsWith(key)))) {
        for (const number of list) counts.set(number, (counts.get(number) ?? 0) + 1);
      }
      return [...counts].filter(([, count]) => count >= needed).map(([number]) => number);
    }

    async intersection(keys) {
      const lists = await Promise.all(keys.map((key) => this.documentsWith(key)));
      lists.sort((left, right) => left.length - right.length);
      return lists.reduce((found, list) => {
        const others = new Set(list);
        return found.filter((number) => others.has(number));
      });
    }

    // The card files that hold the given ascending documents: [{ name, first, numbers }].
    async cardFiles(numbers) {
      const { cards } = await this.manifest();
      const holding = (level) => {
        const found = [];
        let index = 0;
        for (const number of numbers) {
          while (index + 1 < level.length && level[index + 1][0] <= number) index++;
          if (found.at(-1)?.first !== level[index][0]) {
            found.push({ first: level[index][0], name: level[index][1], numbers: [] });
          }
          found.at(-1).numbers.push(number);
        }
        return found;
      };
      let level = cards.entries;
      for (let depth = 0; depth < cards.depth; depth++) {
        const pages = await Promise.all(holding(level).map(({ name }) => this.load(name)));
        level = pages.flatMap((page) => page.entries);
      }
      return level.length ? holding(level) : [];
    }

    // The cards of a file, with the strings they share put back where they stand.
    async cards(name) {
      const file = await this.load(name);
      if (file.strings) {
        const whole = (text) =>
          typeof text === "number" ? file.strings[text] : typeof text === "string" ? text : text.map(whole).join("");
        for (const card of file.cards) {
          for (const part of ["address", "title"]) card[part] = whole(card[part]);
          for (const part of ["path", "names"]) card[part] = card[part].map(whole);
          for (const part of ["sections", "findings", "facets"]) card[part] = card[part].map((each) => each.map(whole));
        }
        file.strings = null;
      }
      return file.cards;
    }

    // The names of the figures that can be compared.
    async figureNames() {
      const { figures } = await this.manifest();
      return (await this.load(figures)).names;
    }

    // Of some documents those whose figures meet all conditions, each with these figures: [[number, values]].
    async meeting(numbers, conditions) {
      const { figures } = await this.manifest();
      const { span, columns } = await this.load(figures);
      const met = [];
      for (const number of numbers) {
        const first = number - number % span;
        const values = [];
        for (const { figure, comparison, value } of conditions) {
          const column = await this.column(figure, first, columns);
          const stated = column[number - first] ?? "";
          // What states no figure meets no condition.
          if (stated === "" || !COMPARISONS[comparison](compareFigures(stated, value))) break;
          values.push([figure, stated]);
        }
        if (values.length === conditions.length) met.push([number, values]);
      }
      return met;
    }

    // The values of a figure from a document on; an empty one where a document states none.
    async column(figure, first, { depth, entries }) {
      const key = figure + ":" + String(first).padStart(9, "0");
      const known = this.columns.get(key);
      if (known) return known;
      let level = entries;
      for (let each = 0; each <= depth; each++) {
        const name = level.filter(([start]) => compareKeys(start, key) <= 0).at(-1)?.[1];
        if (name === undefined) return [];
        const file = await this.load(name);
        if (each < depth) level = file.entries;
        else level = file.columns.find(([name, start]) => name === figure && start === first)?.[2].split(",") ?? [];
      }
      this.columns.set(key, level);
      return level;
    }
  }

  const CHUNK = 2048;
  const FRUITLESS_FILES = 8;

  // One question to the index. Candidates come from the lists; each is verified on its card, file by file, so that a
  // word that stands everywhere does not load everything.
  class Search {
    // `chosen` are pairs of a facet and a value every answer has, `conditions` comparisons its figures meet.
    constructor(index, source, { chosen = [], conditions = [], newestFirst = true } = {}) {
      this.index = index;
      this.source = source;
      this.words = parseQuery(source);
      this.chosen = chosen;
      this.conditions = conditions;
      this.newestFirst = newestFirst;
      this.steps = stepsOf(this.words);
      this.hits = [];
      // Candidates in order whose card files are not known yet, and card files not read yet.
      this.waiting = null;
      this.ready = [];
      this.figures = new Map();
      this.underWay = null;
    }

    get hasWords() { return this.words.some((word) => !word.excluded); }
    get isNarrowed() { return this.chosen.length > 0 || this.conditions.length > 0; }
    get asksNothing() { return !this.isNarrowed && !this.hasWords; }
    get isComplete() { return this.waiting !== null && !this.waiting.length && !this.ready.length; }
    // How far the words were loosened.
    get loosening() { return this.steps[0]; }
    // How many documents may be answers beside the hits.
    get undecided() {
      return (this.waiting ?? []).length + this.ready.reduce((sum, { numbers }) => sum + numbers.length, 0);
    }

    async candidates() {
      this.unasked = [];
      const words = this.words.filter((word) => !word.excluded);
      const perWord = await Promise.all(words.map(async (word) => {
        const alternatives = wordKeys(word, this.loosening);
        const loose = looseKeys(word, this.loosening);
        const isOnly = alternatives.length === 1 && !loose && this.loosening.kind !== "missing";
        const lists = await Promise.all(
          alternatives.map((keys) => this.index.documentsWithAll(keys, isOnly ? this.unasked : [])));
        if (this.loosening.kind !== "runs" && readingOf(word) !== null) word.read = new Set(lists.at(-1));
        if (loose) lists.push(await this.index.documentsWithAtLeast(loose.atLeast, loose.keys));
        return new Set(lists.flat());
      }));
      const sets = await Promise.all(this.chosen.map(async ([name, value]) =>
        new Set(await this.index.documentsWith("@" + name + ":" + value))));
      if (this.loosening.kind === "missing") {
        const counts = new Map();
        for (const set of perWord) for (const number of set) counts.set(number, (counts.get(number) ?? 0) + 1);
        const needed = words.length - this.loosening.count;
        sets.push(new Set([...counts].filter(([, count]) => count >= needed).map(([number]) => number)));
      } else {
        sets.push(...perWord);
      }
      if (!sets.length) sets.push(new Set(Array((await this.index.manifest()).documents).keys()));
      sets.sort((left, right) => left.size - right.size);
      const found = [...sets[0]].filter((number) => sets.every((set) => set.has(number)));
      found.sort((left, right) => left - right);
      return this.newestFirst ? found : found.reverse();
    }

    // Verifies more candidates: at least one file, and on until there are some hits or nothing is left. Who asks while that
    // is under way waits for the same.
    advance(files = 2) {
      this.underWay ??= this.step(files).finally(() => { this.underWay = null; });
      return this.underWay;
    }

    // The words are loosened only as far as they find anything in the whole index; choices narrow what they found.
    async settle() {
      if (!this.isNarrowed || !this.hasWords || this.steps.length < 2) return;
      const plain = new Search(this.index, this.source);
      while (!plain.hits.length && !plain.isComplete) await plain.advance(1);
      this.steps = [plain.hits.length ? plain.loosening : EXACT];
    }

    // Finds the card files of the next candidates, of those whose figures are as asked for.
    async refill(files) {
      while (this.ready.length < files && this.waiting.length) {
        let part = this.waiting.slice(0, CHUNK);
        const taken = part.length;
        if (this.conditions.length) {
          const met = await this.index.meeting(part, this.conditions);
          for (const [number, values] of met) this.figures.set(number, values);
          part = met.map(([number]) => number);
        }
        const found = await this.index.cardFiles(part.sort((left, right) => left - right));
        this.waiting = this.waiting.slice(taken);
        this.ready.push(...(this.newestFirst ? found : found.reverse()));
      }
    }

    // Asks the lists that were left out as well, once the texts have decided in vain for a while.
    async doubt() {
      const others = new Set(await this.index.intersection(this.unasked));
      this.unasked = [];
      this.waiting = this.waiting.filter((number) => others.has(number));
      for (const file of this.ready) file.numbers = file.numbers.filter((number) => others.has(number));
      this.ready = this.ready.filter(({ numbers }) => numbers.length);
    }

    async step(files) {
      if (this.asksNothing) {
        this.waiting = [];
        return;
      }
      if (this.waiting === null) {
        await this.settle();
        this.waiting = await this.candidates();
        this.verified = 0;
      }
      if (this.unasked.length && !this.hits.length && this.verified >= FRUITLESS_FILES) await this.doubt();
      await this.refill(files);
      const part = this.ready.slice(0, files);
      const loaded = await Promise.all(part.map(({ name }) => this.index.cards(name)));
      this.ready.splice(0, part.length);
      this.verified += part.length;
      loaded.forEach((cards, position) => {
        const { first, numbers } = part[position];
        for (const number of numbers) {
          const card = cards[number - first];
          const match = matchCard(card, this.words, this.loosening, number);
          if (match) this.hits.push({ number, card, figures: this.figures.get(number) ?? [], ...match });
        }
      });
      this.hits.sort((left, right) => right.rank - left.rank || left.number - right.number);
      if (this.hits.length) return;
      if (!this.isComplete) return this.step(Math.min(files * 2, 16));
      if (this.steps.length > 1) {
        this.steps.shift();
        this.waiting = null;
        return this.step(files);
      }
    }
  }

  // ---------------------------------------------------------------- excerpts

  // The stretches of a source text that words stand in, as [start, end], ascending and apart.
  function markedRanges(source, words, insideRuns) {
    const { text, starts, ends } = normalize(source);
    const ranges = [];
    for (const word of words) {
      if (word.excluded || word.nameStart) continue;
      for (const needle of [word.text, word.placeName]) {
        if (!needle) continue;
        const wholeRuns = word.spaced && !insideRuns;
        let at = find(text, needle, wholeRuns);
        if (at < 0) continue;
        for (; at >= 0; at = find(text, needle, wholeRuns, at + needle.length)) {
          ranges.push([starts[at], ends[at + needle.length - 1]]);
        }
        break;
      }
    }
    ranges.sort((left, right) => left[0] - right[0] || left[1] - right[1]);
    const merged = [];
    for (const range of ranges) {
      if (merged.length && range[0] <= merged.at(-1)[1]) merged.at(-1)[1] = Math.max(merged.at(-1)[1], range[1]);
      else merged.push(range);
    }
    return merged;
  }

  // The passage that shows most of the words, sections before findings; if none does, a section whose heading does.
  function bestPassage(card, words, insideRuns) {
    let best = null;
    for (const [field, passages] of [["section", card.sections], ["finding", card.findings]]) {
      for (const [anchor, heading, text] of passages) {
        const found = words.filter((word) => markedRanges(text, [word], insideRuns).length).length;
        if (found > (best?.found ?? 0)) best = { field, anchor, heading, text, found };
      }
    }
    if (best) return best;
    for (const [anchor, heading] of card.sections) {
      const isFound = markedRanges(heading, words, insideRuns).length > 0;
      if (isFound) return { field: "section", anchor, heading, text: "" };
    }
    return null;
  }

  function appendMarked(parent, source, ranges, from = 0, to = source.length) {
    let at = from;
    for (const [start, end] of ranges) {
      if (end <= from || start >= to) continue;
      parent.append(source.slice(at, Math.max(at, start)));
      const mark = document.createElement("mark");
      mark.textContent = source.slice(Math.max(from, start), Math.min(to, end));
      parent.append(mark);
      at = Math.min(to, end);
    }
    parent.append(source.slice(at, to));
  }

  function appendExcerpt(parent, source, ranges) {
    const [start, end] = ranges[0];
    let from = Math.max(0, start - 36);
    let to = Math.min(source.length, Math.max(end, start + 90));
    const isTrail = (index) => source.charCodeAt(index) >= 0xDC00 && source.charCodeAt(index) <= 0xDFFF;
    if (isTrail(from)) from--;
    if (to < source.length && isTrail(to)) to++;
    if (from > 0) parent.append("…");
    appendMarked(parent, source, ranges, from, to);
    if (to < source.length) parent.append("…");
  }

  // ---------------------------------------------------------------- the page

  const PAGE_SIZE = 20;
  const FEW_FILES = 8;
  const MOST_CONDITIONS = 3;
  const MANY_COUNTIES = 60;

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  // The rows in which figures are compared. They stay while results come and go, so that nobody is interrupted in typing.
  class Conditions {
    constructor(place, texts, changed) {
      this.place = place;
      this.texts = texts;
      this.changed = changed;
      this.rows = [];
      this.names = null;
    }

    // The comparisons that are complete.
    get list() {
      return this.rows.map((row) => {
        const value = figureOf(row.number.value);
        return row.figure.value && value !== null
          ? { figure: row.figure.value, comparison: row.comparison.value, value } : null;
      }).filter((condition) => condition !== null);
    }

    // Offers the figures the index has, with the comparisons of the address.
    show(names, given) {
      if (this.names) return;
      this.names = names.filter((name) => this.texts["figure:" + name]);
      // In the order of the words, which is the order of the form.
      const order = Object.keys(this.texts);
      this.names.sort((left, right) => order.indexOf("figure:" + left) - order.indexOf("figure:" + right));
      if (!this.names.length) return;
      const group = element("fieldset", "search-figures");
      group.append(element("legend", "", this.texts.figures));
      this.lines = element("div", "search-conditions");
      group.append(this.lines, element("p", "search-hint", this.texts.figuresHint));
      for (const condition of given.filter(({ figure }) => this.names.includes(figure))) this.add(condition);
      this.add(null);
      this.place.append(group);
    }

    add(condition) {
      if (this.rows.length >= MOST_CONDITIONS) return;
      const row = { line: element("div", "search-condition") };
      row.figure = element("select");
      row.figure.setAttribute("aria-label", this.texts.figures);
      row.figure.append(new Option(this.texts.figureNone, ""));
      for (const name of this.names) row.figure.append(new Option(this.texts["figure:" + name], name));
      row.comparison = element("select");
      row.comparison.setAttribute("aria-label", this.texts.figureComparison);
      for (const each of Object.keys(COMPARISONS)) row.comparison.append(new Option(this.texts["compare:" + each], each));
      row.number = element("input");
      row.number.type = "text";
      row.number.inputMode = "decimal";
      row.number.maxLength = 30;
      row.number.autocomplete = "off";
      row.number.setAttribute("aria-label", this.texts.figureValue);
      row.figure.value = condition?.figure ?? "";
      row.comparison.value = condition?.comparison ?? ">";
      row.number.value = condition?.value ?? "0";
      row.complaint = element("span", "search-complaint");
      row.complaint.setAttribute("role", "alert");
      row.line.append(row.figure, row.comparison, row.number, row.complaint);
      for (const part of [row.figure, row.comparison, row.number]) part.addEventListener("change", () => this.change(row));
      this.rows.push(row);
      this.lines.append(row.line);
      this.judge(row);
    }

    change(row) {
      this.judge(row);
      if (!row.figure.value && this.rows.length > 1 && row !== this.rows.at(-1)) {
        this.rows = this.rows.filter((each) => each !== row);
        row.line.remove();
        this.rows.at(-1).figure.focus();
      }
      if (this.rows.at(-1).figure.value) this.add(null);
      this.changed();
    }

    // What is no number is said to be none and compares nothing.
    judge(row) {
      const isNone = row.figure.value === "";
      row.comparison.hidden = isNone;
      row.number.hidden = isNone;
      const isWrong = !isNone && figureOf(row.number.value) === null;
      row.number.setAttribute("aria-invalid", String(isWrong));
      row.complaint.textContent = isWrong ? this.texts.notANumber : "";
    }
  }

  function start() {
    const form = document.getElementById("search-form");
    const input = document.getElementById("search-words");
    const status = document.getElementById("search-status");
    const results = document.getElementById("search-results");
    const filters = document.getElementById("search-filters");
    if (!form || !input || !status || !results || !filters) return;
    document.getElementById("search-without-script")?.setAttribute("hidden", "hidden");

    const texts = JSON.parse(form.dataset.words);
    const say = (name, values = {}) =>
      texts[name].replace(/\{(\w+)\}/g, (whole, key) => key in values ? String(values[key]) : whole);
    const index = new Index(form.dataset.index, location.protocol === "file:");
    const chosen = { year: "", province: "", county: "", form: "", finding: "" };
    // Folded up where the window is small, so that results are not pushed out of it.
    const fold = element("details", "search-narrow");
    fold.open = matchMedia("(min-width: 48rem)").matches;
    const summary = element("summary", "", texts.narrow);
    const choices = element("div", "search-choices");
    fold.append(summary, choices);
    filters.append(fold);
    const conditions = new Conditions(fold, texts, () => run());
    const orders = ["relevance", "newest", "oldest", "name"];
    let order = orders[0];
    let given = [];
    let base = null;
    let composing = false;
    let timer = 0;
    let latest = 0;
    let shown = PAGE_SIZE;
    let choicesShown = "";

    const conditionList = () => conditions.names ? conditions.list : given;
    const facetValues = (card, name) => card.facets.filter(([facet]) => facet === name).map(([, value]) => value);
    const passes = (card) =>
      Object.entries(chosen).every(([name, value]) => !value || facetValues(card, name).includes(value));

    function keepInAddress() {
      const state = new URLSearchParams();
      if (input.value.trim()) state.set("q", input.value);
      for (const [name, value] of Object.entries(chosen)) if (value) state.set(name, value);
      for (const { figure, comparison, value } of conditionList()) state.append("figure", figure + comparison + value);
      if (order !== orders[0]) state.set("sort", order);
      const text = state.toString();
      try {
        history.replaceState(null, "", text ? "?" + text : location.pathname);
      } catch {
        // Some browsers let no page on file: change its address; the search works all the same.
      }
    }

    function resultOf(search, { card, marked, missing, figures }) {
      const item = element("li", "search-result");
      const insideRuns = search.loosening.kind === "runs";
      const passage = bestPassage(card, marked, insideRuns);
      const address = form.dataset.root + card.address;
      const ranges = passage?.text ? markedRanges(passage.text, marked, insideRuns) : [];
      // The browser scrolls to the words and marks them where it can, else to the section.
      const words = ranges.length ? passage.text.slice(...ranges[0]) : "";
      const fragment = words && !words.includes("\n")
        ? ":~:text=" + encodeURIComponent(words).replaceAll("-", "%2D") : "";
      const anchor = passage?.anchor ? encodeURIComponent(passage.anchor) : "";
      const target = address + (anchor || fragment ? "#" + anchor + fragment : "");

      const heading = element("h2", "search-title");
      const link = element("a");
      link.href = target;
      appendMarked(link, card.title, markedRanges(card.title, marked, insideRuns));
      heading.append(link);
      item.append(heading);

      const place = element("p", "search-path");
      const path = card.path.join(" › ");
      appendMarked(place, path, markedRanges(path, marked, insideRuns));
      if (card.year !== undefined) place.append(" ", element("span", "search-year", card.year + texts.yearSuffix));
      for (const flag of facetValues(card, "flag")) {
        if (flag === "sample" || flag === "digest") place.append(" ", element("span", "search-badge", texts[flag]));
      }
      item.append(place);

      if (figures.length) {
        const stated = figures.map(([name, value]) => (texts["figure:" + name] ?? name) + " " + value);
        item.append(element("p", "search-stated", [...new Set(stated)].join(" · ")));
      }
      if (passage) {
        const excerpt = element("p", "search-excerpt");
        const label = passage.field === "finding" ? texts.inFindings + " " + passage.heading : passage.heading;
        if (label) {
          const name = element("span", "search-section");
          appendMarked(name, label, markedRanges(label, marked, insideRuns));
          excerpt.append(name);
        }
        if (passage.text) {
          if (label) excerpt.append(" ");
          appendExcerpt(excerpt, passage.text, ranges);
        }
        item.append(excerpt);
      }
      if (missing.length) {
        const words = missing.map(({ source }) => source.trim()).join(" ");
        item.append(element("p", "search-missing", say("missing", { words })));
      }
      return item;
    }

    // What a value of a facet is called; the words of the theme come first.
    const nameOf = (name, value) =>
      texts[name + ":" + value] ?? (name === "year" ? value + texts.yearSuffix : value.split("/").at(-1));

    // The values of a facet with the number of answers for each, as far as it is known: where nothing is asked, of all pages;
    // where every answer is known, what the other choices leave; else no number, but every value there is.
    async function countsOf(search, name) {
      if (!search) return new Map(await index.facetValues(name));
      if (!search.isComplete) return new Map((await index.facetValues(name)).map(([value]) => [value, null]));
      const counts = new Map();
      for (const { card } of search.hits) {
        const others = Object.entries(chosen).filter(([each, value]) => each !== name && value);
        if (!others.every(([each, value]) => facetValues(card, each).includes(value))) continue;
        for (const value of new Set(facetValues(card, name))) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return counts;
    }

    async function choiceOf(search, name, provinces) {
      // The counties of one province, where there are several and all of them would be a long list.
      if (name === "county" && provinces > 1 && !chosen.province && (!search?.isComplete)) return null;
      const counts = await countsOf(search, name);
      if (name === "county" && provinces > 1 && !chosen.province && counts.size > MANY_COUNTIES) return null;
      if (name === "county" && chosen.province) {
        for (const value of counts.keys()) if (!value.startsWith(chosen.province + "/")) counts.delete(value);
      }
      if (chosen[name] && !counts.has(chosen[name])) counts.set(chosen[name], search?.isComplete ? 0 : null);
      if (!counts.size || (counts.size < 2 && !chosen[name] && name !== "finding")) return null;
      const values = [...counts.keys()].sort(compareKeys);
      if (name === "year") values.reverse();
      return { name, size: counts.size, values: values.map((value) => [value, counts.get(value)]) };
    }

    function selectOf({ name, values }) {
      const label = element("label", "search-filter", texts[name] + " ");
      const select = element("select");
      select.name = name;
      select.append(new Option(texts.all, ""));
      let group = null;
      for (const [value, count] of values) {
        const text = nameOf(name, value) + (count === null ? "" : " (" + count + ")");
        const option = new Option(text, value, false, value === chosen[name]);
        const above = name === "county" ? value.split("/").slice(0, -1).join(" › ") : "";
        if (!above) {
          select.append(option);
          continue;
        }
        if (group?.label !== above) {
          group = document.createElement("optgroup");
          group.label = above;
          select.append(group);
        }
        group.append(option);
      }
      select.addEventListener("change", () => {
        chosen[name] = select.value;
        if (name === "province" && !chosen.county.startsWith(select.value + "/")) chosen.county = "";
        run();
      });
      label.append(select);
      return label;
    }

    function orderChoice() {
      const label = element("label", "search-filter", texts.order + " ");
      const select = element("select");
      select.name = "sort";
      for (const each of orders) select.append(new Option(texts["order:" + each], each, false, each === order));
      select.addEventListener("change", () => {
        order = select.value;
        run();
      });
      label.append(select);
      return label;
    }

    // Shows what answers can be narrowed by; an open choice is left alone where nothing changes.
    async function showChoices(search, ticket) {
      conditions.show(await index.figureNames(), given);
      const province = await choiceOf(search, "province", 0);
      const provinces = province?.size ?? 1;
      const found = [];
      for (const name of Object.keys(chosen)) {
        found.push(name === "province" ? province : await choiceOf(search, name, provinces));
      }
      if (ticket !== latest) return;
      const offered = found.filter((choice) => choice !== null);
      const isCounted = !search || search.isComplete;
      const signature = JSON.stringify([offered, chosen, order, isCounted, search === null]);
      filters.hidden = false;
      const count = Object.values(chosen).filter(Boolean).length + conditionList().length;
      summary.textContent = count ? say("narrowed", { count }) : texts.narrow;
      if (signature === choicesShown) return;
      choicesShown = signature;
      const focused = choices.contains(document.activeElement) ? document.activeElement.name : null;
      choices.replaceChildren(...offered.map(selectOf), ...(search ? [orderChoice()] : []));
      if (!isCounted) choices.append(element("p", "search-hint", texts.uncounted));
      if (focused) choices.querySelector("select[name=" + focused + "]")?.focus();
    }

    const byName = (left, right) =>
      compareKeys(left.card.path.join("/"), right.card.path.join("/")) || left.number - right.number;
    const byOrder = {
      relevance: (left, right) => right.rank - left.rank || left.number - right.number,
      newest: (left, right) => left.number - right.number,
      oldest: (left, right) => (left.card.year ?? 9999) - (right.card.year ?? 9999) || left.number - right.number,
      name: byName,
    };

    // What was found, as far as it is certain.
    function foundOf(search, hits) {
      const query = input.value.trim();
      if (!hits.length && search.isComplete) {
        if (base && base !== search && base.hits.length || search.hits.length) {
          const all = base ?? search;
          return say(all.isComplete ? "nothingChosen" : "nothingChosenMany", { count: all.hits.length, query });
        }
        return say(search.conditions.length ? "nothingCompared" : "nothing", { query });
      }
      const count = hits.length;
      return search.isComplete ? say("found", { count }) : say("foundMany", { count, most: count + search.undecided });
    }

    // Says what was found, and first how far the words had to be loosened for it.
    function tell(search, hits) {
      const parts = [foundOf(search, hits)];
      const { kind, count } = search.loosening;
      if (kind && hits.length) {
        parts.unshift(element("span", "search-loosened", say("loose:" + kind, { query: input.value.trim(), count })));
      }
      status.replaceChildren(...parts);
    }

    function show(search, ticket) {
      const hits = search.hits.filter(({ card }) => passes(card)).sort(byOrder[order]);
      const list = element("ol", "search-list");
      for (const hit of hits.slice(0, shown)) list.append(resultOf(search, hit));
      results.replaceChildren(...(list.childElementCount ? [list] : []));
      if (hits.length > shown || !search.isComplete) {
        const more = element("button", "search-more", say("more", {
          shown: Math.min(shown, hits.length), count: hits.length + (search.isComplete ? "" : "+"),
        }));
        more.type = "button";
        more.addEventListener("click", async () => {
          const first = Math.min(shown, hits.length);
          shown += PAGE_SIZE;
          try {
            await fill(search, ticket);
          } catch (error) {
            if (ticket === latest) fail(error);
            return;
          }
          if (ticket !== latest) return;
          results.querySelectorAll(".search-title a")[first]?.focus();
        });
        results.append(more);
      }
      tell(search, hits);
      showChoices(base ?? search, ticket).catch(() => {});
    }

    // Verifies until a page is full; an order that needs every answer waits for every answer.
    async function fill(search, ticket) {
      for (let files = 1; ticket === latest; files = Math.min(files * 2, 16)) {
        const enough = order === "relevance" || order === "newest" || (order === "oldest" && !search.newestFirst);
        const found = search.hits.filter(({ card }) => passes(card)).length;
        // What little is left is counted as well, so that the number of answers and the choices are exact.
        const isFew = search.waiting === null || (!search.waiting.length && search.ready.length <= FEW_FILES);
        if (search.isComplete || (enough && !isFew && found >= shown)) break;
        await search.advance(files);
        if (ticket === latest && enough) show(search, ticket);
      }
      if (ticket === latest) show(search, ticket);
    }

    function clear(message) {
      results.replaceChildren();
      status.textContent = message;
    }

    // Says what went wrong, keeps what was found, and offers to try again.
    function fail(error) {
      const isHopeless = error instanceof UnavailableFromFile;
      status.textContent = isHopeless ? texts.fileUnavailable : texts.failed;
      results.removeAttribute("aria-busy");
      results.querySelector(".search-more")?.remove();
      if (isHopeless) return;
      const again = element("button", "search-more", texts.retry);
      again.type = "button";
      again.addEventListener("click", () => {
        index.forget();
        base = null;
        run();
        input.focus();
      });
      results.append(again);
    }

    // Answers what stands in the field; an answer that another question has overtaken is dropped.
    async function run(isRetry = false) {
      clearTimeout(timer);
      const ticket = ++latest;
      index.abandon();
      shown = PAGE_SIZE;
      keepInAddress();
      results.removeAttribute("aria-busy");
      const narrowed = Object.entries(chosen).filter(([, value]) => value);
      const compared = conditionList();
      const question = JSON.stringify([input.value, compared, order === "oldest"]);
      if (base?.question !== question) base = null;
      if (!input.value.trim() && !narrowed.length && !compared.length) {
        clear("");
        showChoices(null, ticket).catch((error) => { if (error instanceof UnavailableFromFile) fail(error); });
        return;
      }
      // Where every answer is known a choice only hides some; else the lists of the choice are asked as well.
      const asksAll = compared.length > 0 || parseQuery(input.value).some((word) => !word.excluded);
      const search = base?.isComplete ? base : new Search(index, input.value, {
        chosen: base || !asksAll ? narrowed : [], conditions: compared, newestFirst: order !== "oldest",
      });
      if (search.asksNothing) return clear(texts.tooShort);
      const waiting = setTimeout(() => {
        if (ticket !== latest) return;
        status.textContent = texts.loading;
        results.setAttribute("aria-busy", "true");
      }, 300);
      try {
        if (!base && !search.chosen.length) {
          base = search;
          base.question = question;
        }
        await fill(search, ticket);
        if (search === base && !search.isComplete && narrowed.length && ticket === latest) return run();
      } catch (error) {
        if (ticket !== latest) return;
        base = null;
        // The site may have been published anew since the manifest was read; then the files have other names.
        if (isRetry || error instanceof UnavailableFromFile) return fail(error);
        index.forget();
        return run(true);
      } finally {
        clearTimeout(waiting);
        if (ticket === latest) results.removeAttribute("aria-busy");
      }
    }

    // Nothing is searched while an input method composes; what it produced is, at its end.
    input.addEventListener("compositionstart", () => {
      composing = true;
      clearTimeout(timer);
    });
    input.addEventListener("compositionend", () => {
      composing = false;
      run();
    });
    input.addEventListener("input", (event) => {
      if (composing || event.isComposing) return;
      clearTimeout(timer);
      timer = setTimeout(run, 150);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (composing) return;
      // The keyboard on the glass makes room for the results.
      if (matchMedia("(pointer: coarse)").matches) input.blur();
      run();
    });

    // Arrow keys walk from the field through the results and back.
    document.addEventListener("keydown", (event) => {
      if (event.isComposing || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
      const stops = [input, ...results.querySelectorAll(".search-title a")];
      const at = stops.indexOf(document.activeElement);
      const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
      if (at < 0 || !next) return;
      event.preventDefault();
      next.focus();
    });

    const state = new URLSearchParams(location.search);
    input.value = state.get("q") ?? input.value;
    for (const name of Object.keys(chosen)) chosen[name] = state.get(name) ?? "";
    given = state.getAll("figure").map(conditionOf).filter((condition) => condition !== null).slice(0, MOST_CONDITIONS);
    if (orders.includes(state.get("sort"))) order = state.get("sort");
    run();
  }

  globalThis.sitegenSearch = {
    // Called by the script-wrapped twins of the index's files.
    receive(name, content) { received.set(name, content); },
    // What the shared vectors are checked against.
    rules: {
      classOf, fold, normalize, keysOf, compareKeys, parseQuery, markedRanges, figureOf, compareFigures, conditionOf, Index,
      Search,
    },
  };

  if (typeof document === "undefined") return;
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
