create or replace view plans as
select * from read_ndjson('plans.ndjson', columns = {'plan': 'VARCHAR', 'organisation': 'VARCHAR', 'published': 'VARCHAR', 'year_starts': 'INTEGER', 'time_zone': 'VARCHAR', 'due_soon': 'VARCHAR', 'no_update_after': 'VARCHAR'});

create or replace view targets as
select * from read_ndjson('targets.ndjson', columns = {'plan': 'VARCHAR', 'target': 'VARCHAR', 'ref': 'VARCHAR', 'heading': 'VARCHAR', 'title': 'VARCHAR', 'statement': 'VARCHAR', 'agreed_window': 'VARCHAR', 'first_day': 'DATE', 'last_day': 'DATE', 'as_printed': 'VARCHAR', 'added': 'DATE', 'indicators': 'VARCHAR[]'});

create or replace view owners as
select * from read_ndjson('owners.ndjson', columns = {'plan': 'VARCHAR', 'owner': 'VARCHAR', 'owner_name': 'VARCHAR', 'is_group': 'BOOLEAN', 'earlier_names': 'VARCHAR[]', 'left_on': 'DATE'});

create or replace view indicators as
select * from read_ndjson('indicators.ndjson', columns = {'plan': 'VARCHAR', 'indicator': 'VARCHAR', 'title': 'VARCHAR', 'scheme': 'VARCHAR', 'code': 'VARCHAR', 'unit': 'VARCHAR', 'better': 'VARCHAR', 'source': 'VARCHAR', 'discontinued': 'DATE', 'discontinued_reason': 'VARCHAR'});

create or replace view readings as
select * from read_ndjson('readings.ndjson', columns = {'plan': 'VARCHAR', 'indicator': 'VARCHAR', 'is_baseline': 'BOOLEAN', 'period': 'VARCHAR', 'measured': 'DOUBLE', 'aim': 'DOUBLE', 'area': 'VARCHAR', 'published': 'DATE', 'note': 'VARCHAR'});

create or replace view actions as
select * from read_ndjson('actions.ndjson', columns = {'plan': 'VARCHAR', 'action': 'VARCHAR', 'ref': 'VARCHAR', 'target': 'VARCHAR', 'is_step': 'BOOLEAN', 'theme': 'VARCHAR', 'what': 'VARCHAR', 'owner': 'VARCHAR', 'owners': 'VARCHAR[]', 'partners': 'VARCHAR[]', 'agreed_window': 'VARCHAR', 'first_day': 'DATE', 'start_by': 'DATE', 'last_day': 'DATE', 'condition': 'VARCHAR', 'as_printed': 'VARCHAR', 'repeated': 'VARCHAR', 'follows': 'VARCHAR[]', 'added': 'DATE', 'indicators': 'VARCHAR[]'});

create or replace view action_fields as
select * from read_ndjson('action_fields.ndjson', columns = {'plan': 'VARCHAR', 'action': 'VARCHAR', 'field': 'VARCHAR', 'title': 'VARCHAR', 'content': 'VARCHAR'});

create or replace view entries as
select * from read_ndjson('entries.ndjson', columns = {'plan': 'VARCHAR', 'journal': 'VARCHAR', 'place': 'INTEGER', 'action': 'VARCHAR', 'target': 'VARCHAR', 'happened': 'DATE', 'undated': 'BOOLEAN', 'recorded': 'DATE', 'corrects': 'DATE', 'counts': 'BOOLEAN', 'meeting': 'DATE', 'reported_by': 'VARCHAR', 'state': 'VARCHAR', 'as_reported': 'VARCHAR', 'outlook': 'VARCHAR', 'progress': 'VARCHAR', 'achieved': 'VARCHAR', 'new_window': 'VARCHAR', 'new_last_day': 'DATE', 'proposed_window': 'VARCHAR', 'proposed_last_day': 'DATE', 'new_owners': 'VARCHAR[]', 'new_partners': 'VARCHAR[]', 'new_words': 'VARCHAR', 'reason': 'VARCHAR', 'agreed_by': 'VARCHAR[]', 'note': 'VARCHAR', 'evidence': 'VARCHAR[]'});

create or replace view standings as
select * from read_ndjson('standings.ndjson', columns = {'plan': 'VARCHAR', 'action': 'VARCHAR', 'is_step': 'BOOLEAN', 'from_day': 'DATE', 'until_day': 'DATE', 'standing': 'VARCHAR', 'flags': 'VARCHAR[]', 'state': 'VARCHAR', 'outlook': 'VARCHAR', 'owner': 'VARCHAR', 'owners': 'VARCHAR[]', 'window_in_force': 'VARCHAR', 'last_day': 'DATE'});
