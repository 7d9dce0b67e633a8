-- A kind of step more: a style card.
alter table step drop constraint step_kind;
alter table step add constraint step_kind check (kind in
    ('TRANSCRIPT', 'OUTLINE', 'CHAPTER', 'SUMMARY', 'SEO', 'SCRIPT', 'IMAGES', 'TITLES', 'REWRITE',
     'STYLE', 'EXPORT'));
