-- Lists of articles are by day.
CREATE INDEX articles_day ON articles (day, id);
