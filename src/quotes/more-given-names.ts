import { words } from '../text/word-list.ts';

/**
 * Further given names that tell whether "he" or "she" may follow. Kept apart from the others, which models were learned with.
 */
export const MORE_MALE_NAMES = words(`
  ahmet aidan alasdair alastair aled alessandro alessio alfie alistair alun andrei andrej andrzej antoine archibald
  armand arnaud artem asger ashok aurélien baptiste barney bartek bartholomew bartosz bastian benedikt benoit benoît
  bertie bilal bjarne bogdan brendon bryn callum calum camilo cathal christos cian ciaran cillian claudio conall
  cormac cosimo cristian cristiano cristóbal césar daan dafydd dag damiano damir danilo dario darragh davide declan
  dejan denzel derry dewi diarmuid didier dieudonné dilip dinesh dmytro dougal dragan dusan dušan dylan eamon edoardo
  edvard eero efe egon eino eirik emanuele emeka emlyn emre endre enrico enzo eoghan eoin erling esben eskil espen
  etienne euan ewan fabian fabrizio faisal farid federico fergal fergus filip filippo finlay fintan fionn flavio
  florian fraser frazer fredrik fyodor gabriele gaspard georgi georgios gerardo gergely gernot gerrit ghassan
  ghislain giacomo gianfranco gianluca giorgos gonzalo goran guillaume gunther gwilym gwyn gérard günter günther
  haakon hakan halil hamish harald harish haruto hasan heiko helge henning henryk hervé hideo hiro hiroki horst
  hussain hywel iain ichiro idris idriss ikenna ilias ilya imre ioan ishaan isidro ismael istvan istván jaap jabari
  jakob jakub janis janos jarek jarosław javed jean-luc jean-pierre jens jerzy jesper jiri jiří joakim jochen jonatan
  joost joris josip jozef joão juha juhani jukka julien jurgen jussi jános józef jörg jānis kacper kamil karsten
  kaspar kasper katsu kazuo kees kenji kerem kieran kjell klaas konrad kostas kristian kristjan krzysztof kwame kwasi
  lachlan lajos lamine laszlo laurent lauri leandro leif lennart levente liviu lochlan loic lorcan lorenz loïc luc
  ludovic ludwig luiz luka lukas lukasz luuk lászló maarten maciej mads magnus malik mamadou manfred marcin marek
  mareks mariusz massimo mateusz mathias mathieu matthijs matti mattias matías mauro maxime mehdi michal michał mihai
  mikael mikkel mikko milan milos miloš mirko miroslav mladen mohamad momodou moritz moussa murat mustapha nabil
  nasser naveed nenad niall nicolò niko nikola nikos njord nuno obinna oisin oisín olaf olav olivier omari omer onur
  orhan oskar osman otmar ousmane oussama padraig pascual patryk pavel pawel paweł peder pekka per petar petros
  philipp piet pieter piotr pádraig radek radosław rafal rafał rainer raphael rashad rasheed rasmus razak reinhard
  remi renaud rhodri rhys riccardo rikard robbie roch roderic roel rohan romain ronan ruairi rurik ryszard rémi saeed
  salvatore samuli sandeep sander sanjeev sanjiv santiago seamus sebastien sebastián selim sergiu serhii shaheed
  shahid shashi silvester simeon slobodan stanislav stanislaw stanisław stefano steinar stelios stephane stig
  stéphane svein sylvain szymon séamus sébastien sölve sławomir tadeusz takashi takeshi tamas tamás tanvir tarek
  teemu terje thabo thijs théo tibor timo tomaso tomasz tomislav tommaso tomáš tore torsten tristan tuomas ulf
  umberto usman vaclav vadim valentin valentino vasco vasil vasily veli vikas vikram viktors vinay vincenzo vlad
  vladislav vratislav václav waleed walid werner wim wojciech xander yannick yannis yaroslav yiannis yoshi yves zain
  zbigniew zdenek ziad zlatan zoran zsolt zubair ángel étienne łukasz
  lukáš ilkka ondřej jaroslav ladislav zdeněk marcelino ibrahima hassane tendai farai kwabena chidi wiremu giang kenta daiki`);

export const MORE_FEMALE_NAMES = words(`
  abena adaeze aditi agneta agnieszka aino akosua alba alexia alix alva amaka amara amelie amira amrita amélie anaïs
  aneta anja anjali annabelle anneke annika anouk antonella anuja anushka anya aoife araminta arwen asha aurelia
  aurore avril ayesha ayla ayse aysha ayşe azra babette barbro beata beatrix begoña bernadeta beryl birgit birgitta
  bożena bridie brigitte britta bronagh caitlin caoimhe carmel cathleen cathy catrin catriona cecile ceri chanel
  chantal chiamaka chinwe chitra ciara claudine clodagh coralie cornelia cécile dagmar dagny danuta deepa delyth
  denisa dilys divya dominika doreen dorota dorothea dympna ebba edel efua eilidh eilish eimear eirlys eithne
  ekaterina elin elina eliška elke ellie elodie elspeth elzbieta elżbieta emer emilija enya erna esra eszter eugenie
  ewa fadia fatema fatma fatou fenella ffion fionnuala fleur folake frauke freja frieda funmi gaynor geetha geneviève
  gerda gertrud ginevra giulia grainne gro gráinne gudrun gunilla guðrún gwenllian gwyneth hadiya hana hanne haruka
  hedda hedwig heike heledd helga heli helle hiba hilda hiroko ieva ifeoma ilaria ilona ilse imani inga inge ingela
  inger ingrun inés ioana irena iryna ishani ishbel isla isobel isolde iwona izabela jacqui jadwiga jagoda jamila
  jeannine jelena jenni joana johanna jolanta jowita judit judyta jutta jytte kaisa kamila karena karolína kasia
  katarina katarzyna katerina katja katrin katrine kavita kavitha keiko kerstin khadijah kimiko kinga kirsi kirsteen
  klara krystyna lakshmi lalita laoise larisa leena leoni leonie leslie-ann lieke liesbeth liisa lilija lilith linh
  lisbeth lotte louisa lowri luciana lucía ludmila lyn lynne lyudmila madalena maeve magali magdalene mahnoor mairead
  maja makiko malgorzata manon margarethe margaux margit margrethe mari maribel marieke mariella marielle marijke
  marit mariya marjory martyna maryna mathilde maud małgorzata mechtild meera melina merete merve mette michiko
  michèle mieke milena minna mirela mirjam mirka monika morag morven morwenna moyra muireann myfanwy máiréad nadezhda
  nadira nadiya naledi nandini naoise naoko nasreen natalija natália nele nerys nesta ngozi niamh nienke nimisha
  nisha nneka noemi noémie nuala nuria núria oksana olena olive olwen oonagh orla orlaith padma parminder parvin
  pernille petronella philomena pia polina pooja prisca priyanka radhika rafaela raisa raluca rania rashida renate
  reshma rhian rhiannon rhona riikka rikke ritva roisin romana romy ronja rosalyn rosamund roswitha rozalia rukhsana
  ruxandra ryoko róisín saanvi sabah sabine sadaf safiya saima saira sakura sali salome samira sangeeta sanna saoirse
  satu seema sevda shabana shalini shamima shanti sharmila shazia shirin shona shreya sian siiri silke silvana sinead
  sinéad siobhan siobhán siri siân sneha solange solveig sonali soraya stefania stefanie steffi sumaya sunita suvi
  svenja swati tamsin tanja tansy taslima tatjana temitope teodora thandi thandiwe thora tilda tine tova tove trude
  tuula ulla ulrike urszula usha ute vaishali valeria valérie varvara vendela verena vesna vibeke vigdis viktoria
  vita vittoria viveka wangari weronika wiebke wioletta xenia yael yana yara yelena yetunde ylva yoko yukiko yuko
  yulia yuliya yumi zahra zanele zdenka zeinab zenobia zeynep zuzanna órla žofia`);
