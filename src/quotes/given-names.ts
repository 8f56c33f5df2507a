/** Given names that tell whether "he" or "she" may follow. Names that both carry are left out. */
function names(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

export const MALE_NAMES = names(`
  aaron abdul abdullah abraham adam adrian ahmed ahmad alan albert alejandro alex alexander alexandre alexei alfred ali allen
  alberto alvin amir amit anders andre andreas andrés andrew andriy angelo anil ansel anthony anton antonio antonin
  antony ari arjun arnold arthur arturo arun asad ashraf augustus austin axel barack barry bart ben benedict benjamin bernard
  bernie bertrand bill billy björn bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan byron
  caleb calvin carl carlos cedric cesar chad charles charlie chester chris christian christoph christopher chuck claude
  clarence clark clayton clement cliff clint clyde cody colin connor conor corey cory craig curtis cyril dale damian damien
  dan daniel danny darrell darren dave david dean deepak denis dennis derek desmond dick diego dieter dimitris dimitri dmitri
  dmitry dominic don donald doug douglas duane duncan dustin dwayne dwight earl ed eddie edgar edmund eduardo edward edwin
  elbridge eli elias elijah elliot elliott elon emanuel emil emilio emmanuel enrique eric erik ernest ernesto ethan eugene
  evan ezra fabio felipe felix ferdinand fernando fidel francesco francis francisco françois frank franklin franz fred
  freddie frederick friedrich gabriel gareth gary gavin gene geoff geoffrey george gerald gerard gerhard gianni gilbert
  giovanni giuseppe glenn gordon graham grant greg gregory guido guillermo gus gustav gustavo guy habib hakeem hamid hamza
  hank hans harold harrison harry harvey hassan hector heinrich helmut henri henrik henry herbert herman hiroshi howard hugh
  hugo hussein ian ibrahim igor ignacio imran isaac isaiah ismail ivan jack jackson jacob jacques jaime jake jamal james jan
  jared jason javier jay jeb jed jeff jeffrey jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joaquin
  joe joel johan johann john johnny jon jonah jonas jonathan jorge jose josé josef joseph josh joshua juan julian julio
  jürgen justin kareem karim karl keith ken kenneth kevin khalid kirk klaus kofi kumar kurt kyle lars larry lawrence
  len leo leon leonard leonardo leroy lester lewis liam lindsey lionel lloyd logan lorenzo louis luca lucas luciano
  luis luke mahmoud malcolm manuel marc marcel marco marcus mario mark markus marshall martin marty marvin mateo matt matteo
  matthew matthias maurice mauricio max maximilian mehmet michael michel miguel mike mikhail miles milton mitch mitchell
  mitt mohamed mohammad mohammed muhammad murray mustafa nathan nathaniel neil nelson newt nicholas nick 
  nicolas nigel nikolai noah noel norman oleg oliver omar orlando orrin oscar osama otto owen pablo paolo pascal 
  patrick paul pedro pervez pete peter petr phil philip philippe phillip pierre prakash preet rafael rahul raj rajesh ralph
  ramon ramón randall randy rashid raul raúl ravi ray raymond recep reggie reince rene rené rex ricardo richard rick ricky
  rob robert roberto rod roderick rodney rodrigo roger roland rolf roman ron ronald ronnie rory ross roy rudolf
  rudy rupert russell ryan salman salvador samir samuel sanjay satya scott sean sebastian serge sergei sergey sergio
  seth shane shaun shawn shinzo sidney silvio simon solomon spencer stan stanley stefan stephen sterling steve steven stewart
  stuart sundar sunil sven tariq ted teddy terence terrence terry theo theodore thierry thomas tim timothy tobias toby todd
  tom tomas tommy tony travis trent trevor troy tyler ulrich uwe vernon victor vijay viktor vincent vinod vitaly vito vivek
  vladimir volodymyr wade wallace walter warren wayne wilfred will willem william willie winston wolfgang woodrow xavier
  yann yasser yevgeny yitzhak yuri yusuf zac zach zachary zoltan`);

export const FEMALE_NAMES = names(`
  abby abigail ada adela adele adriana agnes aisha alana alejandra alexandra alexandria alice alicia alison alma amanda amal
  amber amelia amina amy ana anastasia andrée angela angelica angelina anika anita ann anna annabel anne annemarie
  annette annie antonia april ariana arlene ashley asma astrid audrey aung ava barbara beatrice beatriz becky belinda bella
  benazir bernadette bernice beth bethany betsy betty beverly bianca bonnie brenda bridget britney brittany brooke camila
  camilla camille candace carla carly carmen carol carole carolina caroline carolyn carrie cassandra catherine cecilia celeste
  celia celine charlene charlotte chelsea cheryl chloe christa christina christine cindy claire clara clarissa claudia
  colleen connie consuelo constance cora corinne courtney cristina crystal cynthia daisy danielle daphne dawn deanna
  deb debbie deborah debra deirdre delia denise diana diane dianne dolores donna dora doris dorothy edith edna eileen elaine
  eleanor elena elisa elisabeth elise elizabeth ella ellen eloise elsa elsie emilia emily emma erica erika erin esther ethel
  eva eve evelyn faith farah fatima felicia fiona flora florence frances francesca françoise freya frida gabriela gabrielle
  gail gayle gemma genevieve georgia georgina geraldine gertrude gina giorgia giovanna gisele gladys glenda gloria golda
  grace greta gretchen gwen gwendolyn hanna hannah harriet hazel heather heidi helen helena helene henrietta hilary hillary
  holly hope huma ida indira ingrid irene iris irina isabel isabella isabelle ivana ivanka ivy jackie jacqueline jade jana
  jane janet janice janine jasmine jean jeanette jeanne jen jenna jennifer jenny jessica jill jillian joan joanna joanne
  jocelyn jodie josephine joy joyce juanita judith judy julia juliana julianne julie juliet june kamala kara karen karin
  karine karla kate katharina katharine katherine kathleen kathryn kathy katie katrina katy kayla kayleigh keira kellyanne
  kendra khadija kimberly kira kirsten kirsty kristen kristi kristin kristina kristine lana lara latifa
  latisha laura lauren laurie lea leah leila lena leona leonor leticia liliana lillian lily linda lisa liz liza lois lola
  loretta lori lorraine louise lourdes lucia lucille lucinda lucy luisa lydia lynette lynn madeleine madeline mae maggie
  malala mandy manuela mara marcia margaret margarita margot maria maría mariam marian mariana marianne marie marilyn marina
  marion marisa marissa marjorie marlene marsha marta martha martine mary maryam matilda maura maureen maxine maya mazie
  megan meghan melania melanie melinda melissa mercedes meredith mia michaela michele michelle mildred mindy miranda miriam
  moira molly mona monica monique muriel myra nadia nadine nancy naomi natalia natalie natasha nellie nicole nikki
  nina noor nora norma odette olga olivia olympia oprah paige pam pamela patience patricia patty paula pauline pearl peggy
  penelope penny phoebe phyllis pippa polly priscilla priti priya queenie rachel ramona rebecca regina renata renee renée
  rhonda rita roberta rosa rosalind rosalynn rosario rose rosemary roxanne ruby ruth sabrina sadie sally samantha sandra sara
  sarah sasha saskia savannah selena shannon shari sharon sheila shelley sherry sheryl shirley sigrid silvia simone sofia
  sonia sonya sophia sophie stacey stacy stella stephanie sue susan susanna susanne susie suzanne svetlana sylvia tabitha
  tamara tammy tania tanya tara tatiana teresa tess tessa thelma theresa therese tiffany tina toni tracey tulsi uma ursula
  valentina valerie vanessa vera veronica vicki vicky victoria viola violet virginia viviane vivian wanda wendy whitney
  wilhelmina wilma winifred winnie xiomara yasmin yolanda yvette yvonne zainab zara zoe zofia zuzana`);
