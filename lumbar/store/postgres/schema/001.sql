-- One row: whose people these are. Two bots in one database would mix their people.
create table bot (
    id bigint primary key,
    one boolean not null default true unique check (one)
);

-- Marks of those who were deleted: lumbar/store/forgotten.py. at: UTC seconds.
create table forgotten_key (
    key bytea not null,
    one boolean primary key default true check (one)
);
create table forgotten (
    mark text primary key,
    at double precision not null
);

-- The newest of each person. revision rises with each write, and after a delete begins higher than
-- it ever was; token names the write, so that who lost the answer to it can ask whether it stands.
-- next_at: when to look at them next (UTC seconds); at_rest: whether a start needs no more of them
-- than that; rules: by which code and time zone rules both were computed (lumbar/store/rules.py).
create table people (
    id bigint primary key,
    share smallint not null,
    revision bigint not null,
    token bigint not null,
    record json not null,
    group_chat bigint,
    next_at double precision,
    at_rest boolean not null,
    rules bigint not null
);
create index people_by_rules on people (share, rules);
create index people_not_at_rest on people (id) where not at_rest;
-- Its columns are all that is read to find who is due.
create index people_due on people (next_at, share, id) where next_at is not null;
-- One live session a group, over all processes.
create unique index people_one_session_a_group on people (group_chat) where group_chat is not null;

-- Sessions that ended. day: the local day that they count for; ended: UTC seconds. No foreign key:
-- they stay where a record that cannot be read is set aside.
create table sessions (
    person bigint not null,
    id text not null,
    day date not null,
    ended double precision not null,
    entry json not null,
    primary key (person, id)
);

-- Records that could not be read, set aside as they were.
create table unreadable (
    person bigint not null,
    at timestamptz not null default now(),
    why text not null,
    record json not null
);
create index unreadable_by_person on unreadable (person);

-- Processes that run. beat: when each was last alive, by this database's clock; address: where it
-- is told of updates, as http://host:port; load: what it said then of its load, see
-- lumbar/telegram/load.py.
create table replicas (
    id bigint primary key,
    address text not null,
    beat timestamptz not null,
    load json not null default '{}'
);

-- Leases: 0 to 255 are shares of the people, -1 is the right to ask Telegram for updates.
-- fence rises with each owner; alive: when the last owner was last known to be there.
create table leases (
    share smallint primary key,
    owner bigint,
    fence bigint not null default 0,
    until timestamptz not null default '-infinity',
    alive timestamptz
);
insert into leases (share) select generate_series(-1, 255);

-- Updates from Telegram. lane: whose they are, see Taken.lane; at: when it was taken (UTC seconds);
-- raw: as Telegram sent it. One that is done keeps its id alone, so that it counts once though
-- Telegram sends it again.
create table inbox (
    id bigint primary key,
    share smallint,
    lane bigint,
    at double precision,
    raw json,
    done timestamptz
);
create index inbox_waiting on inbox (share, id) where done is null;
create index inbox_done on inbox (done) where done is not null;

-- How many calls to Telegram were granted in each fiftieth of a second: the newest is the last of
-- `spent`, and that of `quantum`, counted since 1970. granted: what the last question got.
create table budget (
    one boolean primary key default true check (one),
    quantum bigint not null default 0,
    spent integer[] not null default array_fill(0, array[52]),
    granted integer not null default 0
);
insert into budget default values;

-- Until when (UTC seconds) chats have told the bot to wait, by a 429's retry_after.
create table waits (
    chat bigint primary key,
    until double precision not null
);

-- Telegram's file_ids, by the key of what was uploaded. at: when it was learned. Nobody's data.
create table files (
    key text primary key,
    file_id text not null,
    at timestamptz not null default now()
);
create index files_by_time on files (at);

-- Kinds of errors that the bot's owners were told of, and when last.
create table told (
    kind text primary key,
    at timestamptz not null
);

-- One row while people are moved from here or into here. half: they are moved into here, and not
-- all are here yet; it stays after a move that was interrupted. beat: when the mover was last alive.
create table move (
    one boolean primary key default true check (one),
    mover bigint not null,
    half boolean not null,
    since timestamptz not null,
    beat timestamptz not null
);
