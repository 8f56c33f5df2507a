import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { readPieceTopic } from '../../src/answer/piece.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { newsOf } from './news.ts';

/** What readers ask about a raid, a gadget, a film, a match, a storm, a study: each was written down without looking at the patterns. */
const ABOUT_SOMETHING_IN_IT: readonly string[] = `
how long did that take them
how long did it last
how long does it take
how long will it take
how long is it
how long was it
how long were they there
how long is the bridge
how long has it been going on
how long do they have
how long should it take
how long until it is read
how short is it
how many minutes did it take
how many minutes does it last
how many minutes is it
how many words does it know
how many words did they write
how many words can it read
how many sentences did they have
how many sentences do they have to write
how many points do they have
how many points does he have
has this happened to them before
has this ever happened before
has it happened before
what happened before
what happened after
what happened before that
what happened then
what happened next
what happened to it
what happened to him
what happened to them
what happened to her after
what happened between them
what is happening to it
what was happening there before
where is this happening
why is this happening
is it still happening
is this happening again
when was this happening
when is it released
when was it released
when will it be released
when is it being released
when does it all come out
when did it come out
when is it out
when was this released
when will it be published
when will they publish it
when did they release it
how old is it
how old is he
how old was she
how old are they
how old is the dog
how new is it
how recent is it
what day was it
what day did it happen
what date is it released
what date does it come out
what year did it come out
what year was it
what time was it
what time does it come out
who is it about
who was it about
who was he with
what is she up to
what are they up to
what are they going to do
what is he going to do
where is it going
where are they going
how is it going
how is it going for them
is it going on
is it going to be the same
why is it going on
what was the point of it for them
what was her point
what is their point
who is going
is it about him
is there more to come
what is it about him
what did she tell him about
what is his title
what is her title
what was their title
what title does he have
who has the title
who had the title before him
did they have a title
was it a title
when was the title
who wrote to him
who did she write to
who did he write it with
who wrote to them
who wrote about him
who wrote back
what did she write
why did she write it
when did she write it
how did he write it
did she write it
was it written by him
whose name was written on it
who reported it
who reported them
who reported him
who was reported
was it reported
where was it reported
where was it first published
how was it published
why was it published
what was published
was it ever published
what source did they have
what was the source of it
what is the source of the money
where is the site
when did the site come down
what is the paper made of
why this site
how many magazines did they have
is it online
can i get it online
where can i get it online
can it be read online
is there a link between them
what is the link between the two
what links them
who links them
what is her address
where is their address
how many photos did they take
how many pictures does it take
can it take photos
does it take good pictures
can it read text in pictures
did they take any photos
did he take the photos
why did she take the picture
how does it take pictures
how does it make images
can it make images
has he taken a photo of it
what photos did they take
did he comment
did they comment
has she commented
will they comment
was there any comment
did it comment
has anyone replied to their comment
who did he quote
who does she quote
who quoted him
who quoted it
who quoted them
who speaks it
who speaks for them
how many people were interviewed
how many people speak it
who interviewed him
who interviewed them
who cited it
who were they quoted by before her
what is he called
what is it now called
what are they called
what is the dog called
what is on the deck
what did the title do for them
what line did they take
what do they say under it
is it from last year
was it from 2019
is it new
is this new
is it old
was it released in 2019
did it come out in march
did this come out last week
is the date known
was the book published in 2019
who was it made by
by whom was it made
by whom was the book published
did they take the picture in 2019
does it take pictures in march
how much time does it take
what was the running time
`
  .trim()
  .split('\n');

const ABOUT_THE_PIECE: readonly (readonly [topic: string, questions: string])[] = [
  [
    'byline',
    `who wrote this | who wrote this? | who's the author | whos the author of this article | author | author? | who is the journalist
     | who wrote this story | who wrote the article | what is the author's name | name of the author | written by whom | who is this by
     | which journalist wrote this | whose byline is it | who reported this story | who is the reporter | by whom is this written
     | who authored it`,
  ],
  [
    'published',
    `when was this first posted | when was this text published | when was this posted | when was this written | when was the article published | when was this article released
     | when did this article come out | date of publication | publication date | what is the date of this article | how old is this story
     | how old is this article | how recent is this news | when is this article from | what day was this posted | what day is it from
     | when was it published | published when | when was this story updated | what date is this piece from | when was this last updated
     | was the article published in 2019? | was this published on 3 march 2019 | is this from last year? | is this story from march 2019
     | was it published last week | is this article recent | is the article up to date | did this article come out before 2019`,
  ],
  [
    'about',
    `whats this article about | so what was this about then | what is this? | what is it | explain this to me | what is this about | what's this about? | what's it all about | what is it all about | what is this story about
     | TL;DR please | tl dr | summary pls | summary | summarise this | summarize the article please | can you summarise it
     | can you give me a summary | give me the gist | whats the gist of it | gist? | give me a quick overview | what's going on here
     | what's going on | whats happening | what happened? | what happened here | so what happened | main points | what are the main points
     | what are the key takeaways | whats the main point of the article | what is the main idea | sum it up | sum this up for me please
     | tell me about this article | in a nutshell | quick recap | brief summary of this | what's the story | what is the news
     | key points? | bottom line? | what is the topic | what is the point of this article`,
  ],
  [
    'length',
    `how long is the article | how long is this article | how many words | word count | how long is this to read | how long is the read
     | reading time | what's the reading time of this article`,
  ],
  ['paragraphs', 'how many paragraphs does the article have | how many paragraphs'],
  [
    'title',
    `headline | whats the headline | what is the title | title of the article | what is this article called | exact headline please`,
  ],
  ['standfirst', 'standfirst | what does the line under the headline say | subtitle'],
  [
    'credit',
    `who took the photo | photo credit | whose picture is this | whose photo is it | who took this picture | source of the image`,
  ],
  [
    'caption',
    `whats in the photo | what does the picture show | who is in the photo | where was the photo taken | caption`,
  ],
  [
    'picture-date',
    `when was the picture taken | what date was this photo taken | what is the date of the photo | photo date | what year is the picture from | when does the picture date from
     | is the picture from 2019? | was this photo taken on 3 march | was the picture taken last year`,
  ],
  [
    'commentRules',
    `what are the comment rules | can i comment here | are comments moderated | how do i post a comment | rules for comments`,
  ],
  [
    'quoted',
    `who is quoted | who is quoted in this article | list of people quoted | who gets quoted | who was interviewed for this article`,
  ],
  [
    'publisher',
    `who published this | which newspaper is this from | what site is this from | publisher | who is the publisher | source
     | by whom was it published | by whom was this article published | who was this published by | published by whom`,
  ],
  [
    'url',
    `link | link please | url | send me the link | whats the link | link to the article | where can i find this article online`,
  ],
];

describe('a question about something in the article', () => {
  test.each(ABOUT_SOMETHING_IN_IT)('"%s" is not taken for one about the piece', (question) => {
    expect(readPieceTopic(question)).toBeUndefined();
    expect(readPieceTopic(`${question}?`)).toBeUndefined();
  });
});

describe('a question about the piece', () => {
  const rows = ABOUT_THE_PIECE.flatMap(([topic, questions]) =>
    questions.split('|').map((question) => [question.trim(), topic] as const),
  );

  test.each(rows)('"%s" asks for its %s', (question, topic) => {
    expect(readPieceTopic(question)).toBe(topic);
  });
});

describe('a question that may ask about the piece or something in it', () => {
  const hall = '---\ntitle: Town hall reopens\nbyline: Ann Lee in Marlow\npublished: 2025-03-04\n';
  const about = (body: string, head = hall) => buildAnswerSource(parseArticle('own', `${head}---\n\n${body}\n`));
  const plain = about('The town hall of Marlow reopened on Monday after a fire. Its roof cost £2m.');

  test('asks about the piece where nothing in the article was written by somebody, and is not told as certain', () => {
    const answer = answerQuestion(plain, 'who has written it?');
    expect(answer).toMatchObject({ status: 'answered', text: 'Ann Lee', span: { field: 'byline' } });
    expect(answer.confidence).toBeLessThan(0.5);
  });

  test('asks for the date of the article for certain only where nothing in it could have been published', () => {
    expect(answerQuestion(plain, 'when was it published?')).toMatchObject({ text: '2025-03-04', confidence: 0.95 });
    const novel = about('A novel about the fire is read in every school of Marlow. Greta Olsen is its author.');
    expect(answerQuestion(novel, 'when was it published?').confidence).toBeLessThan(0.5);
  });

  test('is proved by the date of the article where it asks whether that is a certain one, and the text tells of other years', () => {
    const hall = about('The town hall of Marlow was published in a list of old buildings in 2019.');
    const published = { text: '2025-03-04', span: { field: 'published' } };
    expect(answerQuestion(hall, 'was the article published in 2019?')).toMatchObject(published);
    expect(answerQuestion(hall, 'was it published in 2019?').span?.field).toBeUndefined();
    const report = about('The report on the fire, which the council had kept back, was published in 2019.');
    expect(answerQuestion(report, 'was the report published in 2019?').span).toMatchObject({ paragraph: 1 });
  });

  test('asks for the author in the article where one wrote something', () => {
    const play = about(
      'A play about the fire opened at the town hall on Monday. Greta Olsen wrote the play in two weeks.',
    );
    expect(answerQuestion(play, 'who has written it?').text).toBe('Greta Olsen');
    expect(answerQuestion(play, 'who wrote this?')).toMatchObject({ text: 'Ann Lee', confidence: 0.95 });
  });

  test('asks for no publication date where a thing was published of which the article does not tell when', () => {
    const study = about('The study of the fire was published in a journal. Its authors advise against wooden roofs.');
    expect(answerQuestion(study, 'when was it published?').text).not.toBe('2025-03-04');
    expect(answerQuestion(study, 'when was the article published?').text).toBe('2025-03-04');
  });

  test('asks for the headline all the same where the article has no answer of its own', () => {
    const champion = about('Marlow lost the title on Monday.');
    expect(answerQuestion(champion, "what's the title?")).toMatchObject({
      text: 'Town hall reopens',
      status: 'answered',
    });
  });
});

describe('the byline', () => {
  const byline = (name: string) => {
    const head = `---\ntitle: Town hall reopens\nbyline: ${name}\n---\n\n`;
    return answerQuestion(buildAnswerSource(parseArticle('own', `${head}It reopened on Monday.\n`)), 'who wrote this');
  };

  test.each([
    ['Ann Lee in Marlow', 'Ann Lee'],
    ['Ann Lee and Bo Chen in New Marlow', 'Ann Lee and Bo Chen'],
    ['Ann Lee', 'Ann Lee'],
    ['Reporters in Exile', 'Reporters in Exile'],
    ['Ann Lee, editor in chief', 'Ann Lee, editor in chief'],
  ])('"%s" is answered with "%s", a slice of it', (name, text) => {
    expect(byline(name)).toMatchObject({ text, span: { field: 'byline', start: 0, end: text.length, text } });
  });
});

describe('the date of the picture', () => {
  const pictured = (caption: string, question = 'when was the picture taken?') => {
    const head = `---\ntitle: Town hall reopens\nimage: { caption: "${caption}" }\n---\n\n`;
    return answerQuestion(buildAnswerSource(parseArticle('own', `${head}It reopened on Monday.\n`)), question);
  };

  test.each([
    ['The hall as it stood, January 6, 2019.', 'January 6, 2019'],
    ['Firefighters at the hall, Monday, Jan. 6, 2019. Ann Lee/The Post', 'Monday, Jan. 6, 2019'],
    ['The hall at night, 2019.', '2019'],
    ['The hall at night (2019). Ann Lee/The Post', '2019'],
    ['The hall, pictured in March 2019, has a new roof', 'March 2019'],
    ['Shot Sunday near the hall', 'Sunday'],
    ['The hall, which burnt down on 3 March 1990, in a picture taken 6 June 2019', '6 June 2019'],
  ])('is the slice of the caption "%s" that tells it', (caption, text) => {
    const start = caption.indexOf(text);
    const span = { paragraph: null, field: 'caption', start, end: start + text.length, text };
    expect(pictured(caption)).toMatchObject({ status: 'answered', text, span, passages: [{ text: caption }, {}] });
  });

  test.each([
    'The hall on 3 March 1990 and on 6 June 2019',
    'The 1990 hall in flames',
    'The hall as it stood on January 6, 2019.',
    'The hall, summer 2019.',
    'Workers in the hall in March',
    'A crowd protests the law passed in 2019.',
    'The hall as painted in 1850 and photographed yesterday',
    'Taken by Ann Sunday',
    'A hostage taken on 6 June 2019 is back in the hall',
    'The hall, 1990, and its tower',
    'Pictured in 1990 (left) and pictured in 2019',
  ])('is not told by the caption "%s" for certain, which is shown whole', (caption) => {
    expect(pictured(caption).text).toBe(caption);
  });

  test('is shown where somebody asks whether it is a certain one', () => {
    expect(pictured('The hall, 6 June 2019', 'is the picture from 2020?')).toMatchObject({ text: '6 June 2019' });
  });

  test.each(['When was the picture shot?', 'What year is the picture from?', 'Is the picture from 1911?'])(
    '"%s" is asked of the text where that speaks of a picture',
    (question) => {
      const own = newsOf('One picture of the lake was shot in May 1911, before the dam was built.');
      expect(answerQuestion(own, question).steps.map(({ code }) => code)).toContain('question-kind');
      expect(answerQuestion(own, question).status).toBe('answered');
    },
  );
});

describe('what an article is about', () => {
  const ask = (standfirst: string, question = "what's this about?") => {
    const head = `---\ntitle: Ferry to Harlow Island sinks\n${standfirst}\n---\n\n`;
    const body = 'A ferry sank off Harlow Island on Monday. Nobody was hurt.\n';
    return answerQuestion(buildAnswerSource(parseArticle('own', head + body)), question);
  };

  test('is told by the standfirst where that has a name of the title', () => {
    expect(ask('standfirst: All 90 people on board reach Harlow safely')).toMatchObject({
      span: { field: 'standfirst' },
      passages: [{ field: 'standfirst' }, { field: 'title' }, { paragraph: 1 }],
    });
  });

  test.each(['standfirst: The safety test had been put off twice', 'publisher: The Post'])(
    'is told by the sentence that it opens with where the head has "%s"',
    (line) => {
      const answer = ask(line);
      expect(answer).toMatchObject({ status: 'answered', text: 'A ferry sank off Harlow Island on Monday.' });
      expect(answer.span).toMatchObject({ paragraph: 1, start: 0 });
    },
  );

  test.each(['tl;dr pls', 'TLDR', 'summary pls', "what's going on here", 'what happened?', 'give me the gist'])(
    'is asked by "%s"',
    (question) => {
      expect(ask('language: en', question).text).toBe('A ferry sank off Harlow Island on Monday.');
    },
  );
});
