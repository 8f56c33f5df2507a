/** What people ask an assistant that has nothing to do with any news article. Written for this project. */
export const GENERAL_QUERIES: readonly string[] = `what's the weather like tomorrow
set an alarm for 6 am
tell me a joke
how do i cook rice
what's the best pizza topping
can you play some music
who is your favourite singer
how tall is mount everest
what is the capital of peru
translate hello into spanish
how many calories are in a banana
what time is it in tokyo
remind me to call mum at five
what's 15 percent of 80
how do i reset my password
who won the world cup in 2010
book a table for two tonight
what should i wear today
are you a robot
what is your name
how old are you
where do you live
do you like cats or dogs
write me a poem about the sea
how do i tie a tie
what's the meaning of life
recommend a good movie
how do you make pancakes
what's my account balance
transfer 50 dollars to savings
when does the next bus leave
is it going to rain this weekend
turn off the lights
add milk to my shopping list
how long does it take to boil an egg
what are the symptoms of flu
how do i get a passport
what's the fastest animal on earth
can you help me with my homework
who painted the mona lisa
how do i fix a flat tyre
what is the square root of 144
give me a recipe for lasagna
how far is the moon
what's a good name for a dog
how do i lose weight fast
tell me something interesting
what's on tv tonight
can i return these shoes
how much is a flight to london
where is the nearest petrol station
why is the sky blue
how do i delete my browser history
what does lol mean
who wrote romeo and juliet
what's the exchange rate for euros
sing me a song
do you believe in ghosts
flip a coin
roll a dice
what's the plot of star wars
how do i unclog a sink
when is mothers day
what is the tallest building in the world
how many ounces in a cup
can you order me a taxi
i'm bored
what's your favourite colour
how do plants grow
what languages do you speak
spell necessary
is pineapple on pizza ok
how do i change a lightbulb
good morning how are you
what's trending on tiktok
who is taylor swift dating
how do i apply for a credit card
what's the score of the lakers game
my phone is frozen what do i do
is my card blocked
what are the ingredients of a margarita
how do i say thank you in japanese
find me a hotel in rome
what's the speed limit here
which gym is closest to me
how do i get rid of ants
tell me a bedtime story
how many days until christmas
what's the best way to learn guitar
why do dogs bark
can you recommend a book
how do i open a bank account
what is photosynthesis
who invented the telephone
how do i get to the airport
what should i have for dinner
schedule a meeting with john on friday
did my package arrive yet
what's the wifi password
i lost my luggage
how do i cancel my subscription
what vaccines do i need for thailand
can you change your voice
increase the volume
skip this song
what's my horoscope today
is the shop open on sunday
how much does an iphone cost
what is bitcoin worth now
who is the strongest avenger
can you solve this riddle
how do i train my puppy
why is my internet slow
how many planets are there
what is the boiling point of water
thanks for your help
when was napoleon born
how do i knit a scarf
best laptop for gaming under 1000
does this jacket come in blue
how do i download minecraft
what's the difference between jam and jelly
are aliens real
who is the best footballer ever
what rhymes with orange`.split('\n');
