-- Desktops that are signed in. All tokens of a device descend from one sign-in.
create table device (
    id uuid primary key,
    account_id uuid not null references account (id),
    name varchar(100) not null,
    created_at timestamp(6) with time zone not null,
    last_used timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone
);
create index device_of_account on device (account_id);

-- What a browser takes to the desktop; good for a minute, once.
create table authorization_code (
    hash varchar(64) primary key,
    account_id uuid not null references account (id),
    challenge varchar(100) not null,
    redirect varchar(300) not null,
    device_name varchar(100) not null,
    expires timestamp(6) with time zone not null,
    -- the device that it signed in
    device_id uuid references device (id)
);

-- Refresh tokens are replaced at each use. The successor is made of the token and the nonce, so that the same
-- token asks for the same successor, and the database alone knows neither.
create table refresh_token (
    hash varchar(64) primary key,
    device_id uuid not null references device (id),
    created_at timestamp(6) with time zone not null,
    nonce varchar(64) not null,
    used_at timestamp(6) with time zone
);
create index refresh_token_of_device on refresh_token (device_id);

create table access_token (
    hash varchar(64) primary key,
    device_id uuid not null references device (id),
    expires timestamp(6) with time zone not null
);
create index access_token_of_device on access_token (device_id);
