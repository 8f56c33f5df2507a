/** Given names that tell whether "he" or "she" may follow. Names that both carry are left out. */
function names(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

export const MALE_NAMES = names(`
  aaron abdul abdullah abe abel abraham adam adrian ahmad ahmed al alan albert alberto alden alec alejandro alex alexander
  alexandre alexei alfred ali allen alvaro alvin ambrose amir amit amos anders andre andreas andrew andriy andrés andy
  angelo angus anil ansel anthony anton antonin antonio antony archie ari arjun arlo arne arnold arthur arturo arun asad
  asher ashraf augustus austin axel barack barry bart barton beau ben benedict benjamin bernard bernardo bernie bert
  bertrand bill billy björn bo bob bobby boris brad bradford bradley bram brandon brendan brent brett brian bruce bruno
  bryan buck bud buddy burt byrd byron cal caleb calvin carl carlos carlton carter cecil cedric cesar cesare chad charles
  charlie chester chet chris christian christoph christopher chuck clarence clark clarke claude clay clayton clement cliff
  clifton clint clyde cody cole coleman colin connor conor conrad cooper corey cornelius cory craig curtis cyril cyrus
  dale damian damien damon dan daniel danny darius darnell darrell darren darryl daryl dave david davis dean deandre
  deepak denis dennis denny derek derrick desmond devin dexter dick diego dieter dillon dimitri dimitris dirk dmitri
  dmitry dominic don donald donnie donovan doug douglas doyle duane duncan dustin dwayne dwight earl earle ed eddie edgar
  edmond edmund eduardo edward edwin efrain elbridge eli elias elijah elliot elliott ellis elmer elon elton emanuel emil
  emilio emmanuel emmett emory enrique eric erik ernest ernesto ernie errol esteban ethan eugene evan ezra fabio felipe
  felix ferdinand fernando ferris fidel finn fletcher forrest francesco francis francisco francois frank franklin franz
  françois fred freddie frederick fredrick friedrich fritz gabriel gareth garrett garth gary gavin gene geoff geoffrey
  george gerald gerard gerhard gianni gideon gil gilbert gilberto gino giovanni giuseppe glen glenn gordie gordon graeme
  graham grant greg gregory guido guillermo gunnar gus gustav gustavo guy habib hakeem hal hamid hamza hank hans harlan
  harold harrison harry harvey hassan hayden heath hector heinrich helmut henri henrik henry herbert herman hershel
  hiroshi hollis homer horace horacio howard hubert hugh hugo hussein ian ibrahim ignacio igor ike imran ira irv irving
  isaac isaiah ismail ivan ivor jack jackson jacob jacques jaime jake jamaal jamal james jan jared jarrod jason jasper
  javier jay jeb jed jeff jeffery jeffrey jerald jeremiah jeremy jerome jerrod jerry jesse jesus jim jimmy joachim joaquin
  jock joe joel joey johan johann john johnny jon jonah jonas jonathan jordi jorge jose josef joseph josh joshua josiah
  josé juan judd jules julian julio justin jürgen kareem karim karl keenan keith kelvin ken kendrick kenneth kenny kent
  kevin khalid kip kirk klaus kofi kumar kurt kyle lamar lamont larry lars lawrence lemuel len leo leon leonard leonardo
  leroy lester levi lewis liam lindsey linus lionel lloyd logan lonnie lorenzo lou louis lowell luca lucas luciano lucius
  luis luke luther lyle lyndon mack mahmoud malcolm manuel marc marcel marcello marcelo marco marcus mario mark markus
  marlon marques marshall martin marty marvin mason mateo matt matteo matthew matthias maurice mauricio maury max
  maximilian mehmet mel merle mervin micah michael michel mickey miguel mike mikhail miles milo milton mitch mitchell mitt
  moe mohamed mohammad mohammed monty morris mort moses muhammad murray mustafa nathan nathaniel ned neil nels nelson
  nestor newt nicholas nick nicolas nigel nikolai nils noah noel norbert norman norris oleg oliver ollie omar orin orlando
  orrin orville osama oscar osvaldo oswald otis otto owen ozzie pablo paolo parker pascal patrick paul pedro perry pervez
  pete peter petr phil philip philippe phillip pierre prakash preet preston quentin quincy rafael rahul raj rajesh raleigh
  ralph ramiro ramon ramón randall randolph randy rashid raul ravi ray raymond raymundo raúl recep reed reggie reid reince
  rene rené reuben rex reynaldo rhett ricardo rich richard richie rick ricky rigoberto rob robert roberto rocco rocky rod
  roderick rodger rodney rodolfo rodrigo rogelio roger roland rolf roman romeo ron ronald ronnie ronny rory roscoe ross
  rowan roy ruben rudolf rudolph rudy rufus rupert russell rusty ryan sal salman salvador sam samir sammy samuel sandor
  sanjay satya saul sawyer scott scotty sean sebastian serge sergei sergey sergio seth seymour shane shaun shawn sherman
  shinzo sid sidney silas silvio simon skip solomon sonny spencer stan stanley stefan stephan stephen sterling steve
  steven stewart stu stuart sully sundar sunil sven tad tariq ted teddy terence terrell terrence terry thad thaddeus theo
  theodore thierry thomas thurman tim timothy tobias tobin toby todd tom tomas tommy tony travis trent trevor tripp troy
  truman tucker ty tyler tyrone ulrich ulysses uwe vance vaughn vern vernon victor vijay viktor vince vincent vinod virgil
  vitaly vito vivek vladimir volodymyr wade waldo wallace wally walt walter ward warren waylon wayne weldon wendell wes
  wesley wilbert wilbur wiley wilfred wilfredo will willard willem william willie willis wilson winston wolfgang woodrow
  woody wyatt xavier yann yasser yevgeny yitzhak yuri yusef yusuf zac zach zachariah zachary zack zeke zoltan`);

export const FEMALE_NAMES = names(`
  abby abigail ada addie adela adelaide adele adriana agatha agnes aileen aimee aisha alaina alana alejandra aleksandra
  alexa alexandra alexandria alexis alice alicia alina alisha alison allie allison alma althea alyssa amal amanda amaya
  amber amelia amina amy ana anastacia anastasia andrea andrée angela angelica angelina angie anika anita ann anna annabel
  annamarie anne annemarie annette annie antoinette antonia april arabella aretha ariana arielle arlene arlette ashley
  asma astrid audrey aung ava barbara bea beatrice beatriz becca becky belinda bella belle benazir bernadette bernice
  bertha bess beth bethany betsy bettina betty beulah beverly bianca birdie blanca blanche bonnie brandi breanna brenda
  brianna bridget bridgette brigid britney brittany bronwyn brooke callie camila camilla camille candace candice cara
  carina carla carlotta carly carmela carmelita carmen carol carole carolina caroline carolyn carrie cassandra cassie
  catalina catherine cecilia celeste celia celina celine chandra charity charlene charlotte charmaine chelsea chelsey
  cherie cheryl chiara chloe chloé christa christina christine cindy claire clara clarice clarissa claudia
  clemence clementine coleen colleen concepcion connie constance constanza consuelo cora cordelia corinne corrine courtney
  cristal cristina crystal cynthia dahlia daisy danica daniela danielle daphne daria darla darlene dawn deana deanna deb
  debbie debora deborah debra dee deirdre delia delilah delores delphine denice denise desiree diana diane dianne dina
  dinah dionne dixie dolores dominique donna dora doris dorothy dot dottie eartha ebony edith edna effie eileen elaina
  elaine elba eleanor elena eleni elisa elisabeth elisabetta elise elizabeth ella ellen eloise elsa elsie elva elvira
  emilia emilie emily emma emmy enid erica erika erin erma ernestine esme esmeralda esperanza essie estella estelle esther
  ethel ettie eugenia eula eunice eva evangeline eve evelyn fabiola faith farah fatima fay faye felicia fern fernanda
  fiona flo flora florence flossie fran frances francesca francine franny françoise freida freya frida gabby gabriela
  gabrielle gail gayle gemma genevieve georgette georgia georgina geraldine germaine gertie gertrude gillian gina giorgia
  giovanna gisela gisele gita gladys glenda glenna gloria glynis golda goldie grace graciela greer greta gretchen gretel
  griselda guadalupe gwen gwendolen gwendolyn hallie hanna hannah harriet harriett hattie hazel heather hedy heidi helen
  helena helene henrietta henriette hermione hettie hilary hildegard hillary holly hope huma ida imelda imogen indira ines
  inez ingeborg ingrid iona irene irina iris isabel isabella isabelle iva ivana ivanka ivy jacinta jackie jacklyn jaclyn
  jacqueline jade jami jana jane janelle janet janice janie janine jasmine jean jeanette jeanne jeannette jeannie jen
  jenifer jenna jennifer jenny jeri jerri jessica jill jillian jo joan joanie joann joanna joanne jocelyn jodie joellen
  jolene josefina josephine josie joy joyce juana juanita judith judy juli julia juliana julianna julianne julie juliet
  juliette june justine kaitlin kaitlyn kali kamala kara karen kari karin karine karla karolina kasey kate katharina
  katharine katherine kathi kathie kathleen kathryn kathryne kathy katie katrina katy kay kayla kayleigh keira keisha
  kelley kelli kellie kellyanne kendra keri kerri khadija kiera kimberly kira kirsten kirstie kirstin kirsty kitty krista
  kristen kristi kristie kristin kristina kristine krystal kyla lacey laila lana lara larissa latasha latifa latisha
  latonya latoya laura lauren laurie lea leah leanna leanne leeann leila lelia lena lenora leona leonor leonora leta
  leticia letitia lidia lila lilian liliana lillian lillie lily lina linda linnea lisa lise lissa livia liz liza lizzie
  lois lola lorena lorene loretta lori lorna lorraine lottie louise lourdes luana luann lucia lucie lucille lucinda
  lucretia lucy luella luisa lula luz lydia lyla lynette lynn mabel macy madeleine madeline madge mae magda magdalena
  maggie maisie malala mallory mamie mandy manuela mara marcella marci marcia marcie maren margaret margarita marge margie
  margo margot margret marguerite maria mariam marian mariana marianne marie mariel marietta marilee marilyn marina marion
  marisa marissa maritza marjorie marla marlena marlene marnie marsha marta martha martine marva mary maryam maryann
  maryanne marybeth marylou maría matilda mattie maude maura maureen mavis maxine maya mayra mazie meagan meaghan megan
  meghan melania melanie melba melinda melissa mellie melody mercedes meredith mia michaela michele michelle mildred
  millicent millie mimi mina mindy minerva minnie miranda miriam missy mitzi moira mollie molly mona monica monique muriel
  myra myrna myrtle nadia nadine nadja nan nancie nancy nanette naomi natalia natalie natalya natasha nelda nell nellie
  nelly nettie nia nicola nicole nicolette nikita nikki nilda nina noelia noelle nola noor nora norah noreen norma odette
  olga olivia olympia opal ophelia oprah oralia paige paloma pam pamela parvati patience patrice patricia patsy patty
  paula paulette pauline pearl pearlie peggy penelope penny perla petra philippa phoebe phyllis pilar pippa polly
  priscilla priti priya prudence queenie rachel rachelle rae ramona raquel reba rebecca regina reina renata renee renée
  reyna rhoda rhonda rina rita roberta rochelle rosa rosalia rosalie rosalina rosalind rosalynn rosanna rosanne rosario
  rose roseann rosella rosemary rosetta rosie roslyn rowena roxana roxanne roxie ruby ruth ruthie sabina sabrina sadie
  sallie sally salma samantha sandra sara sarah sasha saskia saundra savannah selena selma serena shanice shannon shari
  sharon shauna shawna sheena sheila shelley sherri sherrie sherry sheryl shirlene shirley sigourney sigrid silvia simone
  socorro sofia soledad sondra sonia sonja sonya sophia sophie stacey stacie stacy stella stephanie stephany sue summer
  susan susana susanna susannah susanne susie suzanne suzette svetlana sybil sylvia tabatha tabitha talia tamara tami
  tammie tammy tamra tania tanya tara tasha tatiana tatum tawana tawny tera teresa terri tess tessa thalia thelma theodora
  theresa therese thomasina tia tiffany tillie tina toni tracey tricia trina trish trisha trudy tulsi twila tyra uma una
  ursula valentina valerie vanda vanessa velma vera verna veronica vicki vicky victoria vilma viola violet violetta
  virginia vivian viviane vivien wanda wendy whitney wilda wilhelmina willa wilma winifred winnie winona xiomara yadira
  yasmin yesenia yolanda yolande yvette yvonne zainab zara zelda zelma zena zoe zoey zofia zoila zora zuzana`);
